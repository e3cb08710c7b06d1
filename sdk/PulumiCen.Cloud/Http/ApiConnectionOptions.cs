namespace PulumiCen.Cloud.Http;

/// <summary>Where the API is, and how patient a client is with it.</summary>
public sealed record ApiConnectionOptions
{
    /// <summary>The public endpoint, the same for all regions (API metadata, <c>products.json</c>).</summary>
    public static Uri PublicEndpoint { get; } = new("https://cbn.aliyuncs.com");

    /// <summary>Where requests go: https, or http to this machine. Default: <see cref="PublicEndpoint"/>.</summary>
    public Uri Endpoint { get; init; } = PublicEndpoint;

    /// <summary>How often a request is repeated, 0 to 20. Default: 8.</summary>
    public int MaxRetries { get; init; } = 8;

    /// <summary>How long one try may take. Default: 30 s.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Told of each try, with secrets left out; null for none.</summary>
    public Action<RequestRecord>? Log { get; init; }
}
