namespace PulumiCen.Cloud.Http;

/// <summary>The version of an API, which every request names.</summary>
internal readonly record struct ApiVersion(string Value)
{
    /// <summary>CEN's API (Cbn).</summary>
    public static ApiVersion Cbn { get; } = new("2017-09-12");

    /// <summary>Orders and bills (BssOpenApi).</summary>
    public static ApiVersion Bss { get; } = new("2017-12-14");

    /// <summary>The Security Token Service.</summary>
    public static ApiVersion Sts { get; } = new("2015-04-01");
}
