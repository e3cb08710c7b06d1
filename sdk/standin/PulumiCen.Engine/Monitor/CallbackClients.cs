using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using PulumiCen.Engine.Plugins;
using Pulumirpc;

namespace PulumiCen.Engine.Monitor;

/// <summary>Calls functions of a program, which serves them while it runs.</summary>
internal sealed class CallbackClients : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> _channels = new(StringComparer.Ordinal);

    /// <exception cref="EngineException">The function failed, or the program has ended.</exception>
    public async Task<T> InvokeAsync<T>(Callback callback, IMessage request, MessageParser<T> parser)
        where T : IMessage<T>
    {
        var channel = _channels.GetOrAdd(callback.Target, target => new Lazy<GrpcChannel>(() => LoopbackChannel.Open(target))).Value;
        try
        {
            var response = await new Callbacks.CallbacksClient(channel).InvokeAsync(new CallbackInvokeRequest
            {
                Token = callback.Token,
                Request = request.ToByteString(),
            });
            return parser.ParseFrom(response.Response);
        }
        catch (RpcException error)
        {
            throw new EngineException(error.Status.Detail, error);
        }
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values)
        {
            channel.Value.Dispose();
        }
    }
}
