using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Http;

/// <summary>Where the API is, and how patient a client is with it.</summary>
public sealed record ApiConnectionOptions
{
    private const int MostRetries = 20;
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(1);

    /// <summary>The public endpoint, the same for all regions (API metadata, <c>products.json</c>).</summary>
    public static Uri PublicEndpoint { get; } = new("https://cbn.aliyuncs.com");

    /// <summary>Where requests go: https, or http to this machine. Default: <see cref="PublicEndpoint"/>.</summary>
    public Uri Endpoint { get; init; } = PublicEndpoint;

    /// <summary>How often a request is repeated, 0 to 20. Default: 8.</summary>
    public int MaxRetries { get; init; } = 8;

    /// <summary>How long one try may take, above zero and up to an hour. Default: 30 s.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How requests are signed. Default: <see cref="SignatureVersion.Acs3"/>.</summary>
    public SignatureVersion Signature { get; init; } = SignatureVersion.Acs3;

    /// <summary>Where requests carry their parameters. Default: <see cref="ParameterPlacement.Query"/>.</summary>
    public ParameterPlacement Placement { get; init; } = ParameterPlacement.Query;

    /// <summary>Told of each try, with secrets left out; null for none.</summary>
    public Action<RequestRecord>? Log { get; init; }

    /// <summary>Signed requests travel over TLS, but for an emulator on this machine.</summary>
    internal static bool IsAllowed(Uri endpoint) =>
        endpoint.IsAbsoluteUri
        && (string.Equals(endpoint.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
            || (string.Equals(endpoint.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && endpoint.IsLoopback));

    /// <param name="parameter">What the caller calls these options.</param>
    /// <exception cref="ArgumentException">A value is out of its range; the text names all of them.</exception>
    internal void Validate(string parameter)
    {
        List<string> problems = [];
        if (!IsAllowed(Endpoint))
        {
            problems.Add($"{Endpoint} is neither https nor on this machine.");
        }

        if (MaxRetries is < 0 or > MostRetries)
        {
            problems.Add($"{nameof(MaxRetries)} is {MaxRetries}; it can be 0 to {MostRetries}.");
        }

        if (RequestTimeout < Resilience.ShortestTimeout || RequestTimeout > LongestTimeout)
        {
            problems.Add($"{nameof(RequestTimeout)} is {RequestTimeout}; it can be up to {LongestTimeout}.");
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', problems), parameter);
        }
    }
}
