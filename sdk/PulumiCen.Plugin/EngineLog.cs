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

    /// <summary>Where the engine is; null until it is known.</summary>
    public Uri? Address { get; private set; } = AddressOf(address);

    /// <summary>Takes the address (host:port) that Handshake or Attach names.</summary>
    public void Attach(string engineAddress)
    {
        if (AddressOf(engineAddress) is not { } known)
        {
            return;
        }

        lock (_gate)
        {
            if (known != Address)
            {
                _channel?.Dispose();
                _channel = null;
                Address = known;
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

    /// <summary>Nobody is at an address that is none.</summary>
    private static Uri? AddressOf(string? address) =>
        Uri.TryCreate($"http://{address}", UriKind.Absolute, out var known) ? known : null;

    private Engine.EngineClient? Client()
    {
        lock (_gate)
        {
            if (Address is null)
            {
                return null;
            }

            _channel ??= GrpcChannel.ForAddress(Address);
            return new Engine.EngineClient(_channel);
        }
    }
}
