using System.Net.Sockets;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>What a failure of the transport means: whether the request can have reached the cloud.</summary>
internal static class TransportFailure
{
    public static CloudException Describe(string action, Uri endpoint, HttpRequestException failure)
    {
        var reason = failure.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => $"the host \"{endpoint.Host}\" isn't known",
            HttpRequestError.SecureConnectionError => $"no secure connection: {Innermost(failure)}",
            _ when IsRefused(failure) => "the connection was refused",
            HttpRequestError.ConnectionError => Innermost(failure),
            _ => null,
        };
        return reason is not null
            ? new CloudException(CloudErrorKind.Unreachable, action, $"{endpoint} can't be reached: {reason}.", failure)
            : new CloudException(CloudErrorKind.ConnectionLost, action, $"The connection to {endpoint} broke: {Innermost(failure)}", failure);
    }

    /// <param name="action">The API action.</param>
    /// <param name="endpoint">Where it went.</param>
    /// <param name="limit">How long it was awaited; null when the HTTP client gave up by itself.</param>
    /// <param name="failure">What says so.</param>
    public static CloudException TimedOut(string action, Uri endpoint, TimeSpan? limit, Exception failure) => new(
        CloudErrorKind.TimedOut,
        action,
        limit is { } time
            ? $"{endpoint} didn't answer within {time.TotalSeconds:0.###} s."
            : $"{endpoint} didn't answer: {Innermost(failure)}",
        failure);

    private static bool IsRefused(Exception failure) =>
        failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };

    private static string Innermost(Exception failure) => failure.GetBaseException().Message;
}
