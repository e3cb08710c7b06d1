using System.Collections.Concurrent;
using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Operations.Wire;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Operations;

/// <summary>The operation in a process that uses the ledger of another one.</summary>
internal sealed class OperationGuest : IOperation, IAsyncDisposable
{
    /// <summary>How long the other process may take to say that it is still there; a busy machine may keep it waiting.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan BetweenPings = TimeSpan.FromSeconds(2);

    private readonly MessageStream _stream;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource<Reply>> _asked = new();

    // Reads inputs and finds what is wrong with each by itself; the sums are the other process'.
    private readonly BudgetLedger _own = new();
    private readonly Task _receiving;
    private readonly Task _pinging;
    private string _host = "";
    private string? _lost;
    private long _number;

    private OperationGuest(MessageStream stream, TimeProvider time)
    {
        _stream = stream;
        _time = time;
        _receiving = ReceiveAsync();
        _pinging = PingAsync();
    }

    /// <summary>Joins the operation; null where nobody keeps its ledger.</summary>
    public static async Task<OperationGuest?> TryJoinAsync(
        OperationSocket socket, OperationMember member, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await socket.TryConnectAsync(cancellationToken) is not { } connection)
        {
            return null;
        }

        var guest = new OperationGuest(new MessageStream(connection), time);
        var hello = new Hello
        {
            Protocol = OperationMessages.Protocol,
            Name = member.Name,
            OtherAllocations = member.OtherAllocations.ToString(),
            LaterBandwidth = member.LaterBandwidth.ToString(),
        };
        if (await guest.AskAsync(new Request { Hello = hello }) is { } welcome)
        {
            guest._host = welcome.Name;
            if (!welcome.Yes)
            {
                guest.Lose(Diagnostics.ProvidersDiffer(welcome.Name));
            }
        }

        return guest;
    }

    public async ValueTask<CheckedInputs> CheckAsync(
        ResourceKind kind, ResourceIdentity resource, PropertyMap before, PropertyMap given)
    {
        var check = kind.Check(resource, before, given, _own);
        await AskAsync(new Request
        {
            Check = new Checked
            {
                Urn = resource.Urn,
                Type = resource.Type,
                Name = resource.Name,
                Before = PropertyWriter.Write(before, WireFeatures.All),
                Given = PropertyWriter.Write(given, WireFeatures.All),
            },
        });
        return check;
    }

    public async ValueTask IdentifyAsync(ResourceKind kind, string urn, string id) =>
        await AskAsync(new Request { Identity = new Identity { Type = kind.Type, Urn = urn, Id = id } });

    public async ValueTask DisownAsync(string urn, string id) =>
        await AskAsync(new Request { Disowned = new Identity { Urn = urn, Id = id } });

    public async ValueTask<string?> FindOwnerAsync(string id) =>
        await AskAsync(new Request { FindOwner = id }) is { Name: { Length: > 0 } urn } ? urn : null;

    public async ValueTask<string?> FindIdAsync(string urn) =>
        await AskAsync(new Request { FindId = urn }) is { Id: { Length: > 0 } id } ? id : null;

    public void Observe(IReadOnlyList<ObservedPackage> packages) => Tell(new Request { Observed = OperationMessages.Write(packages) });

    public void CannotSee(string reason) => Tell(new Request { CannotSee = reason });

    /// <summary>Where the other process is gone, every call has to fail.</summary>
    public async ValueTask<bool> NeedsCallAsync(PlannedCall call) =>
        await AskAsync(new Request { NeedsCall = OperationMessages.Write(call) }) is not { Yes: false };

    public async Task<IReadOnlyList<string>> PlanAsync(PlannedCall call, CancellationToken cancellationToken) =>
        FailuresIn(await AskAsync(new Request { Plan = OperationMessages.Write(call) }).WaitAsync(cancellationToken));

    public async Task<IReadOnlyList<string>> ChangeAsync(PlannedCall call, CancellationToken cancellationToken) =>
        FailuresIn(await AskAsync(new Request { Change = OperationMessages.Write(call) }).WaitAsync(cancellationToken));

    /// <summary>The process that keeps the ledger says what there is to say.</summary>
    public Task EndAsync(CancellationToken cancellationToken)
    {
        Tell(new Request { Leave = new Leave() });
        return Task.CompletedTask;
    }

    public void Expect(string urn, CallRole role) =>
        Tell(new Event { Kind = Event.Types.Kind.Expect, Urn = urn, Role = OperationMessages.Write(role) });

    public void Came(string urn) => Tell(new Event { Kind = Event.Types.Kind.Came, Urn = urn });

    public IDisposable Run(string urn) => Begin(new Event { Kind = Event.Types.Kind.Run, Urn = urn });

    public IDisposable Wait() => Begin(new Event { Kind = Event.Types.Kind.Wait });

    public async ValueTask<bool> IsQuietForAsync(TimeSpan duration) =>
        await AskAsync(Write(Stillness.Types.Kind.Quiet, duration)) is not { Yes: false };

    public async ValueTask<bool> IsRegistrationQuietForAsync(TimeSpan duration) =>
        await AskAsync(Write(Stillness.Types.Kind.RegistrationQuiet, duration)) is not { Yes: false };

    public async ValueTask<bool> IsStarvedForAsync(TimeSpan duration) =>
        await AskAsync(Write(Stillness.Types.Kind.Starved, duration)) is { Yes: true };

    public async ValueTask DisposeAsync()
    {
        Tell(new Request { Leave = new Leave() });
        await _ending.CancelAsync();
        await _stream.DisposeAsync();
        await _receiving;
        await _pinging;
        _ending.Dispose();
    }

    private static Request Write(Stillness.Types.Kind kind, TimeSpan duration) =>
        new() { Stillness = new Stillness { Kind = kind, Seconds = duration.TotalSeconds } };

    private IReadOnlyList<string> FailuresIn(Reply? reply) => reply is null ? [_lost ?? ""] : [.. reply.Failures];

    private Phase Begin(Event phase)
    {
        phase.Phase = Interlocked.Increment(ref _number);
        Tell(phase);
        return new Phase(this, phase.Phase);
    }

    private void Tell(Event happened) => Tell(new Request { Event = happened });

    private void Tell(Request request) => _stream.Send(request);

    /// <summary>Asks the other process; null when it is gone.</summary>
    private async Task<Reply?> AskAsync(Request request)
    {
        request.Number = Interlocked.Increment(ref _number);
        var answer = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[request.Number] = answer;
        if (Volatile.Read(ref _lost) is not null)
        {
            return null;
        }

        _stream.Send(request);
        try
        {
            return await answer.Task;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            _asked.TryRemove(request.Number, out _);
        }
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (await _stream.ReceiveAsync(Reply.Parser, _ending.Token) is { } reply)
            {
                if (_asked.TryGetValue(reply.Number, out var asked))
                {
                    asked.TrySetResult(reply);
                }
            }
        }
        catch (OperationCanceledException)
        {
        }

        Lose(Diagnostics.ProviderLost(_host, "ended before the operation did"));
    }

    private async Task PingAsync()
    {
        try
        {
            while (Volatile.Read(ref _lost) is null)
            {
                await AskAsync(new Request { Ping = new Ping() }).WaitAsync(Silence, _time, _ending.Token);
                await Task.Delay(BetweenPings, _time, _ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (TimeoutException)
        {
            Lose(Diagnostics.ProviderLost(_host, $"hasn't answered for {Silence.TotalSeconds} s"));
        }
    }

    private void Lose(Diagnostic diagnostic)
    {
        Interlocked.CompareExchange(ref _lost, diagnostic.ToString(), null);
        foreach (var asked in _asked.Values)
        {
            asked.TrySetCanceled();
        }
    }

    private sealed class Phase(OperationGuest owner, long number) : IDisposable
    {
        public void Dispose() => owner.Tell(new Event { Kind = Event.Types.Kind.End, Phase = number });
    }
}
