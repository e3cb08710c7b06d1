using System.Collections.Concurrent;
using System.Net.Sockets;
using PulumiCen.Budget;
using PulumiCen.Provider.Operations.Wire;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Operations;

/// <summary>Lets the other processes of the operation use the ledger of this one.</summary>
internal sealed class OperationHost : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly string _name;
    private readonly LocalOperation _operation;
    private readonly OperationLedger _ledger;
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<MessageStream, Task> _guests = new();
    private readonly Task _accepting;

    public OperationHost(Socket listener, string name, LocalOperation operation, OperationLedger ledger)
    {
        _listener = listener;
        _name = name;
        _operation = operation;
        _ledger = ledger;
        _accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Dispose();
        await _accepting;
        foreach (var (stream, serving) in _guests)
        {
            await stream.DisposeAsync();
            await serving;
        }

        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync(_ending.Token);
                if (!OperationSocket.IsOfThisUser(socket))
                {
                    socket.Dispose();
                    continue;
                }

                var stream = new MessageStream(socket);
                _guests[stream] = ServeAsync(stream);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(MessageStream stream)
    {
        using var calls = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        using var guest = new GuestRequests(stream, _name, _operation, _ledger, calls.Token);
        while (await ReceiveAsync(stream) is { } request)
        {
            guest.Take(request);
        }

        await calls.CancelAsync();
        if (!guest.HasLeft && !_ending.IsCancellationRequested)
        {
            _ledger.Lose(Diagnostics.ProviderLost(guest.Name, "ended before the operation did"));
        }
    }

    private async Task<Request?> ReceiveAsync(MessageStream stream)
    {
        try
        {
            return await stream.ReceiveAsync(Request.Parser, _ending.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
