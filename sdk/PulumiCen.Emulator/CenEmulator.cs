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
    /// <summary>How many requests the journal remembers.</summary>
    private const int JournalLength = 1000;

    private static readonly ImmutableHashSet<string> NotFingerprinted = ["ClientToken"];

    private readonly EmulatorOptions _options;
    private readonly IStateStore _store;

    /// <summary>Makes an emulator; a state file is read with the first request.</summary>
    public CenEmulator(EmulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _store = options.StateFile is { } path ? new FileStateStore(path, options.Time) : new MemoryStateStore();
    }

    /// <summary>Runs an action without a signature, as a test does that changes the cloud behind a program's back.</summary>
    /// <exception cref="RefusalException">The action is refused.</exception>
    public async Task<JObject> ExecuteAsync(
        string action, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var request = new EmulatorRequest(action, parameters);
        var outcome = await _store.UseAsync(state => Execute(state, request), cancellationToken);
        return outcome.Refusal is { } refusal ? throw refusal : outcome.Reply;
    }

    /// <summary>The latest changes and refusals, oldest first; reads that were granted are left out.</summary>
    public Task<ImmutableArray<JournalEntry>> ReadJournalAsync(CancellationToken cancellationToken) =>
        _store.UseAsync<ImmutableArray<JournalEntry>>(state => [.. state.Journal], cancellationToken);

    /// <summary>All that the emulated cloud holds, as JSON.</summary>
    public Task<JObject> DescribeAsync(CancellationToken cancellationToken) =>
        _store.UseAsync(
            state =>
            {
                state.Settle(_options.Time.GetUtcNow());
                return StateJson.Write(state);
            },
            cancellationToken);

    /// <summary>Forgets everything.</summary>
    public Task ResetAsync(CancellationToken cancellationToken) => _store.ResetAsync(cancellationToken);

    /// <summary>A refusal is returned, not thrown: the journal that tells of it is to be kept.</summary>
    private Outcome Execute(CloudState state, EmulatorRequest request)
    {
        var now = _options.Time.GetUtcNow();
        state.Settle(now);
        try
        {
            var action = ActionTable.Find(request.Action) ?? throw ActionContext.Refuse(
                _options.Unconfirmed.ActionUnknown, $"The specified action {request.Action} isn't found.");
            var reply = ExecuteOnce(state, request, new ActionContext(state, request, _options, now), action);
            Remember(state, new JournalEntry(now, request.Action, request.Parameters, "", ""));
            return new Outcome(reply, null);
        }
        catch (RefusalException refusal)
        {
            Remember(state, new JournalEntry(now, request.Action, request.Parameters, refusal.Code, refusal.Message));
            return new Outcome([], refusal);
        }
    }

    /// <summary>A client token that came before is answered as before, and changes nothing.</summary>
    private JObject ExecuteOnce(
        CloudState state, EmulatorRequest request, ActionContext context, Func<ActionContext, JObject> action)
    {
        if (!request.Parameters.TryGetValue("ClientToken", out var token) || token.Length == 0)
        {
            return action(context);
        }

        var key = $"{request.Action} {token}";
        var fingerprint = FingerprintOf(request);
        if (state.Tokens.TryGetValue(key, out var before))
        {
            return before.Fingerprint.Is(fingerprint)
                ? JObject.Parse(before.Reply)
                : throw ActionContext.Refuse(
                    _options.Unconfirmed.TokenReused, "The client token came before, with other parameters.");
        }

        var reply = action(context);
        state.Tokens[key] = new TokenItem(fingerprint, reply.ToString(Newtonsoft.Json.Formatting.None));
        return reply;
    }

    private static string FingerprintOf(EmulatorRequest request) => string.Join('&', request.Parameters
        .Where(parameter => !NotFingerprinted.Contains(parameter.Key))
        .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
        .Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));

    private static void Remember(CloudState state, JournalEntry entry)
    {
        if (entry is { IsRead: true, IsRefusal: false })
        {
            return;
        }

        state.Journal.Add(entry);
        if (state.Journal.Count > JournalLength)
        {
            state.Journal.RemoveAt(0);
        }
    }

    private sealed record Outcome(JObject Reply, RefusalException? Refusal);
}
