using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace PulumiCen.Plugin;

/// <summary>
/// The engine's log: with a URN, a line shows beside that resource. A log that can't be delivered is dropped, since
/// losing a line must never fail an operation.
/// </summary>
internal sealed class EngineLog(string? address, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan DeliveryTimeout = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private GrpcChannel? _channel;

    /// <summary>The engine's address as host:port; null until it is known.</summary>
    public string? Address { get; private set; } = address;

    /// <summary>Takes the address that Handshake or Attach names.</summary>
    public void Attach(string engineAddress)
    {
        if (engineAddress.Length == 0)
        {
            return;
        }

        lock (_gate)
        {
            if (!string.Equals(Address, engineAddress, StringComparison.Ordinal))
            {
                _channel?.Dispose();
                _channel = null;
                Address = engineAddress;
            }
        }
    }

    public async Task WriteAsync(LogSeverity severity, string message, string urn, CancellationToken cancellationToken)
    {
        if (Client() is not { } client)
        {
            return;
        }

        try
        {
            var deadline = time.GetUtcNow().Add(DeliveryTimeout).UtcDateTime;
            var request = new LogRequest { Severity = severity, Message = message, Urn = urn };
            await client.LogAsync(request, deadline: deadline, cancellationToken: cancellationToken);
        }
        catch (RpcException)
        {
        }
    }

    public void Dispose() => _channel?.Dispose();

    private Engine.EngineClient? Client()
    {
        lock (_gate)
        {
            if (Address is null)
            {
                return null;
            }

            _channel ??= GrpcChannel.ForAddress($"http://{Address}");
            return new Engine.EngineClient(_channel);
        }
    }
}
