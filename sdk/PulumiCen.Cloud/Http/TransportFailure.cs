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

    private static bool IsRefused(Exception failure) =>
        failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };

    private static string Innermost(Exception failure) => failure.GetBaseException().Message;
}
