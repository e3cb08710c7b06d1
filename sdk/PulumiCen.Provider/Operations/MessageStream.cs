using System.Buffers.Binary;
using System.Net.Sockets;
using System.Threading.Channels;
using Google.Protobuf;

namespace PulumiCen.Provider.Operations;

/// <summary>Messages over a socket, each behind its length. They arrive in the order in which they were sent.</summary>
internal sealed class MessageStream : IAsyncDisposable
{
    private const int LongestMessage = 64 * 1024 * 1024;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly NetworkStream _stream;
    private readonly Channel<IMessage> _outgoing = Channel.CreateUnbounded<IMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _sending;

    public MessageStream(Socket socket)
    {
        _stream = new NetworkStream(socket, ownsSocket: true);
        _sending = SendAllAsync();
    }

    /// <summary>Sends a message soon; to an end that is gone, nothing.</summary>
    public void Send(IMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>Reads the next message; null when the other end is gone.</summary>
    public async Task<T?> ReceiveAsync<T>(MessageParser<T> parser, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        try
        {
            var header = new byte[sizeof(int)];
            await _stream.ReadExactlyAsync(header, cancellationToken);
            var length = BinaryPrimitives.ReadInt32LittleEndian(header);
            if (length is < 0 or > LongestMessage)
            {
                return null;
            }

            var body = new byte[length];
            await _stream.ReadExactlyAsync(body, cancellationToken);
            return parser.ParseFrom(body);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidProtocolBufferException)
        {
            return null;
        }
    }

    /// <summary>Sends what is still to be sent, unless the other end doesn't take it, and closes the socket.</summary>
    public async ValueTask DisposeAsync()
    {
        _outgoing.Writer.TryComplete();
        await _sending.WaitAsync(Farewell).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stream.DisposeAsync();
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync())
            {
                var bytes = new byte[sizeof(int) + message.CalculateSize()];
                BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - sizeof(int));
                message.WriteTo(bytes.AsSpan(sizeof(int)));
                await _stream.WriteAsync(bytes);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Whoever reads notices it.
            _outgoing.Writer.TryComplete();
        }
    }
}
