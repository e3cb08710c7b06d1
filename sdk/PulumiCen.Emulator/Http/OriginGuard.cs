using System.Net;

namespace PulumiCen.Emulator.Http;

/// <summary>
/// Keeps web pages out. A page in a browser on this machine could send requests here; it can't hide its origin, and a
/// host name that was made to point here (DNS rebinding) isn't one of this machine's names.
/// </summary>
internal static class OriginGuard
{
    public static bool Lets(HttpRequest request) => IsThisMachine(request.Host.Host) && request.Headers.Origin.All(origin =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
