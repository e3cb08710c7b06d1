using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PulumiCen.Cloud.Tests.Official;

/// <summary>Hands out keys on loopback: at /uri as credential URIs do, at /cloud-credentials as CloudSSO does.</summary>
public sealed class KeyServer : IDisposable
{
    private readonly HttpListener _listener = new();

    /// <summary>Starts answering.</summary>
    public KeyServer()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = AnswerAsync();
    }

    /// <summary>Where it is, without a slash at its end.</summary>
    public string Address { get; }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string Key(string id) =>
        $$"""{"AccessKeyId":"{{id}}","AccessKeySecret":"{{id}}-secret","SecurityToken":"{{id}}-token","Expiration":"2199-01-01T00:00:00Z"}""";

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                var (status, body) = context.Request.Url!.AbsolutePath switch
                {
                    "/uri" => (200, Key("uri")),
                    "/cloud-credentials" => (200, $$"""{"CloudCredential":{{Key("sso")}}}"""),
                    _ => (404, "{}"),
                };
                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
