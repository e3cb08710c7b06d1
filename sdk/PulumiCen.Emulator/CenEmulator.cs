using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Actions;
using PulumiCen.Emulator.Persistence;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator;

/// <summary>The CEN API's rules and state, without HTTP.</summary>
public sealed class CenEmulator
{
    private readonly EmulatorOptions _options;
    private readonly IStateStore _store;
    private JObject? _beforeLatestChange;

    /// <summary>Makes an emulator; a state file is read with the first request.</summary>
    public CenEmulator(EmulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _store = options.StateFile is { } path ? new FileStateStore(path) : new MemoryStateStore();
    }

    /// <summary>Whether the state before each change is kept, for stale reads; it costs a copy of all.</summary>
    internal bool KeepsStateBeforeChanges { get; set; }

    /// <summary>Runs an action without a signature, as a test does that changes the cloud behind a program's back.</summary>
    /// <exception cref="RefusalException">The action is refused.</exception>
    /// <exception cref="StateFileException">The state file is damaged or can't be used.</exception>
    public async Task<JObject> ExecuteAsync(
        string action, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var request = new EmulatorRequest(action, parameters);
        var outcome = await _store.UseAsync(state => Execute(state, request), cancellationToken);
        return outcome.Refusal is { } refusal ? throw refusal : outcome.Reply;
    }

    /// <summary>The latest changes and refusals, oldest first; reads that were granted are left out.</summary>
    /// <exception cref="StateFileException">The state file is damaged or can't be used.</exception>
    public Task<ImmutableArray<JournalEntry>> ReadJournalAsync(CancellationToken cancellationToken) =>
        _store.UseAsync<ImmutableArray<JournalEntry>>(state => [.. state.Journal.Entries], cancellationToken);

    /// <summary>All that the emulated cloud holds, as JSON.</summary>
    /// <exception cref="StateFileException">The state file is damaged or can't be used.</exception>
    public Task<JObject> DescribeAsync(CancellationToken cancellationToken) =>
        _store.UseAsync(
            state =>
            {
                state.Settle(_options.Time.GetUtcNow());
                return StateJson.Write(state);
            },
            cancellationToken);

    /// <summary>
    /// Orders that a package has another bandwidth from a time on, as a renewal in the console does. A temporary upgrade has
    /// an action of the API: <c>TempUpgradeCenBandwidthPackageSpec</c>.
    /// </summary>
    /// <param name="packageId">The package.</param>
    /// <param name="megabits">What it will have, in Mbit/s.</param>
    /// <param name="from">From when.</param>
    /// <param name="orderType">What the API shows as ReservationOrderType.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusalException">There is no such package.</exception>
    public async Task ReserveAsync(
        string packageId, long megabits, DateTimeOffset from, string orderType, CancellationToken cancellationToken)
    {
        var isThere = await _store.UseAsync(
            state =>
            {
                var package = state.Packages.Find(item => item.Id.Is(packageId));
                if (package is not null)
                {
                    package.Reservation = new Reservation(megabits, from, orderType);
                }

                return package is not null;
            },
            cancellationToken);
        if (!isThere)
        {
            throw ActionContext.Refuse(_options.Codes.PackageUnknown, $"The bandwidth package {packageId} doesn't exist.");
        }
    }

    /// <summary>Forgets everything.</summary>
    public Task ResetAsync(CancellationToken cancellationToken) => _store.ResetAsync(cancellationToken);

    /// <summary>Answers a read from before the latest change, if that is known; else from now.</summary>
    internal Task<JObject> ReadStaleAsync(
        string action, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _beforeLatestChange) is not { } before)
        {
            return ExecuteAsync(action, parameters, cancellationToken);
        }

        var outcome = Execute(StateReader.Read(before), new EmulatorRequest(action, parameters));
        return outcome.Refusal is { } refusal ? Task.FromException<JObject>(refusal) : Task.FromResult(outcome.Reply);
    }

    /// <summary>Keeps a refusal that was made before the request came here.</summary>
    internal Task RememberRefusalAsync(
        string action, IReadOnlyDictionary<string, string> parameters, RefusalException refusal, CancellationToken cancellationToken) =>
        _store.UseAsync(
            state =>
            {
                Remember(state, new EmulatorRequest(action, parameters), refusal);
                return state;
            },
            cancellationToken);

    /// <summary>A refusal is returned, not thrown: the journal that tells of it is to be kept.</summary>
    private Outcome Execute(CloudState state, EmulatorRequest request)
    {
        var now = _options.Time.GetUtcNow();
        state.Settle(now);
        try
        {
            var action = ActionTable.Find(request.Action) ?? throw ActionContext.Refuse(
                _options.Codes.ActionUnknown, $"The specified action {request.Action} isn't found.");
            var before = EmulatorRequest.IsRead(request.Action) ? _beforeLatestChange
                : KeepsStateBeforeChanges ? StateJson.Write(state) : null;
            var context = new ActionContext(state, request, _options, now);
            var reply = action.TakesClientToken ? Idempotency.Run(context, request, action.Run) : action.Run(context);
            Volatile.Write(ref _beforeLatestChange, before);
            Remember(state, request, null);
            return new Outcome(reply, null);
        }
        catch (RefusalException refusal)
        {
            Remember(state, request, refusal);
            return new Outcome([], refusal);
        }
    }

    /// <summary>Nothing changes that the journal doesn't know of, but what changes by itself when its time comes.</summary>
    private void Remember(CloudState state, EmulatorRequest request, RefusalException? refusal) => state.Journal.Add(
        new JournalEntry(_options.Time.GetUtcNow(), request.Action, request.Parameters, refusal?.Code ?? "", refusal?.Message ?? ""));

    private sealed record Outcome(JObject Reply, RefusalException? Refusal);
}
