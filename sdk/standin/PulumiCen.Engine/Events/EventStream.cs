using System.Threading.Channels;
using Grpc.Core;
using PulumiCen.Engine.Plugins;
using Pulumirpc;

namespace PulumiCen.Engine.Events;

/// <summary>
/// Sends events to a server, in their order. The Automation API listens like this to engines from 3.205 on. Who listens
/// no more loses events, and the operation goes on without.
/// </summary>
internal sealed class EventStream : IAsyncDisposable
{
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _sending;

    /// <param name="address">The server, as host:port.</param>
    public EventStream(string address) => _sending = SendAsync(address);

    public void Write(string line) => _events.Writer.TryWrite(line);

    /// <summary>Waits until the server has taken all of them.</summary>
    public async ValueTask DisposeAsync()
    {
        _events.Writer.Complete();
        await _sending;
    }

    private async Task SendAsync(string address)
    {
        using var channel = LoopbackChannel.Open(address);
        try
        {
            using var call = new Pulumirpc.Events.EventsClient(channel).StreamEvents();
            await foreach (var line in _events.Reader.ReadAllAsync())
            {
                await call.RequestStream.WriteAsync(new EventRequest { Event = line });
            }

            await call.RequestStream.CompleteAsync();
            await call.ResponseAsync;
        }
        catch (Exception exception) when (exception is RpcException or InvalidOperationException)
        {
        }
    }
}
