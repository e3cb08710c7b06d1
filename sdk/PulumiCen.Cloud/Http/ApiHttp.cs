using System.Net;

namespace PulumiCen.Cloud.Http;

/// <summary>Makes the <see cref="HttpClient"/> that <see cref="ApiConnection"/> is at its best with.</summary>
public static class ApiHttp
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Long enough to reuse connections, short enough to notice that the endpoint's address changed.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A client that gives up connecting after 10 s, sets no other timeout (Polly does), and follows no redirection: a
    /// signed request is for one host.
    /// </summary>
    public static HttpClient CreateClient() => new(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    internal static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        UseCookies = false,
    };
}
