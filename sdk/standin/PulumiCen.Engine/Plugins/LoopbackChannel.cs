using Grpc.Net.Client;

namespace PulumiCen.Engine.Plugins;

/// <summary>Channels to processes on this machine: no proxy, large messages, as many calls at once as are made.</summary>
internal static class LoopbackChannel
{
    /// <param name="address">The other side, as host:port.</param>
    public static GrpcChannel Open(string address) => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        MaxReceiveMessageSize = PluginLimits.MessageSize,
        MaxSendMessageSize = PluginLimits.MessageSize,
        HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true, UseProxy = false },
    });
}
