using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Net.Client;

namespace Pulumi;

/// <summary>Connections to the engine, one an address.</summary>
internal static class GrpcChannels
{
    /// <summary>What the engine allows for one message: 400 MB.</summary>
    private const int MaximumMessageSize = 400 * 1024 * 1024;

    private static readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> Channels = new(StringComparer.Ordinal);

    public static GrpcChannel To(string address) => Channels.GetOrAdd(
        address,
        key => new Lazy<GrpcChannel>(() => GrpcChannel.ForAddress($"http://{key}", new GrpcChannelOptions
        {
            MaxReceiveMessageSize = MaximumMessageSize,
            MaxSendMessageSize = MaximumMessageSize,
            Credentials = ChannelCredentials.Insecure,
        }))).Value;
}
