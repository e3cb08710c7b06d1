using PulumiCen.Budget;
using PulumiCen.Provider.Ordering;

namespace PulumiCen.Provider.Verdicts;

/// <summary>
/// Holds back calls of a preview while something is wrong, until all resources are registered; then each fails with what is
/// wrong with its resource. As long as nothing is wrong, nothing waits. After the first failure the engine starts no further
/// call, so what is told is told with the calls that are held back then.
/// </summary>
internal sealed class PreviewGate(OperationLedger ledger, EngineActivity activity, OperationTimings timings, TimeProvider time)
{
    /// <summary>A worker that gets free may do something for another provider first.</summary>
    private const int EnoughReleases = 3;

    private readonly Lock _lock = new();
    private readonly RegistrationPause _pause = new(activity, timings, time);
    private readonly List<HeldCall> _held = [];
    private readonly HashSet<(string Code, string Text)> _told = [];
    private HashSet<string?> _blamed = [];
    private long _blamedSince;
    private int? _cameAtRelease;
    private int _unansweredReleases;
    private long _lastRelease;
    private int _workers;
    private bool _isWatching;

    /// <summary>Waits until it is known whether a call goes well.</summary>
    /// <returns>What the call fails with; nothing where it goes well.</returns>
    public async Task<IReadOnlyList<Diagnostic>> PassAsync(PlannedCall call, CancellationToken cancellationToken)
    {
        if (ledger.Lost is { Count: > 0 } lost)
        {
            return lost;
        }

        if (!ledger.IsSuspect(call))
        {
            return [];
        }

        var held = new HeldCall(call);
        Hold(held);
        try
        {
            return await held.Answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_lock)
            {
                _held.Remove(held);
            }
        }
    }

    /// <summary>What is wrong and no call could tell.</summary>
    public IReadOnlyList<LedgerFinding> Untold()
    {
        lock (_lock)
        {
            return [.. ledger.Errors().Where(finding => !_told.Contains((finding.Diagnostic.Code, finding.Diagnostic.Text)))];
        }
    }

    private void Hold(HeldCall held)
    {
        lock (_lock)
        {
            _held.Add(held);
            if (_isWatching)
            {
                return;
            }

            _isWatching = true;
        }

        _ = WatchAsync();
    }

    private async Task WatchAsync()
    {
        while (true)
        {
            var next = activity.NextEvent;
            lock (_lock)
            {
                Step();
                if (_held.Count == 0)
                {
                    _isWatching = false;
                    return;
                }
            }

            await next.WaitAsync(timings.Look, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Step()
    {
        try
        {
            if (ledger.Lost is { Count: > 0 } lost)
            {
                _held.ForEach(held => held.Answer.TrySetResult(lost));
                _held.Clear();
            }
            else if (ledger.HasRefused)
            {
                // The engine ends the operation with the errors of that Check.
                Release([.. _held]);
            }
            else if (IsWaitedFor())
            {
                ReleaseForTheEngine();
            }
            else if (_pause.HasLasted(timings.RegistrationsEnd))
            {
                Judge();
            }
        }
        catch (Exception exception)
        {
            foreach (var held in _held)
            {
                held.Answer.TrySetException(exception);
            }

            _held.Clear();
        }
    }

    /// <summary>
    /// Whether the engine has calls to make that it can't make, as those held back take all its workers. The last one
    /// stays, to tell what is wrong, unless others can only be registered after it or after one of those calls.
    /// </summary>
    private bool IsWaitedFor()
    {
        if (_cameAtRelease is { } before)
        {
            if (activity.CameCount == before && time.GetElapsedTime(_lastRelease) < timings.CallHeldBack)
            {
                return true;
            }

            _cameAtRelease = null;
            _unansweredReleases = activity.CameCount == before ? _unansweredReleases + 1 : 0;
            if (_unansweredReleases == EnoughReleases || (_unansweredReleases > 0 && _held.Count < 2))
            {
                // Workers were free, and the engine made no call with them.
                activity.Forget();
                _unansweredReleases = 0;
            }
        }

        return activity.HoldsBackFor(TimeSpan.Zero)
            && (_held.Count > 1 || _held.Exists(held => held.Call.UnlocksOthers || activity.ExpectsRegistrationsAfter(held.Call.Urn)));
    }

    /// <summary>
    /// Lets a call go once the engine makes none for a while. How many workers it has shows the first time that it happens;
    /// from then on it is known at once.
    /// </summary>
    private void ReleaseForTheEngine()
    {
        var areAllTaken = _workers > 0 && _held.Count >= _workers;
        if (_cameAtRelease is null && activity.HoldsBackFor(areAllTaken ? TimeSpan.Zero : timings.CallHeldBack))
        {
            _workers = Math.Max(_workers, _held.Count);
            _lastRelease = time.GetTimestamp();
            _cameAtRelease = activity.CameCount;
            Release([LeastNeeded()]);
        }
    }

    /// <summary>A call that others wait for, or one that would say nothing as far as is known, or else the oldest.</summary>
    private HeldCall LeastNeeded()
    {
        if (time.GetElapsedTime(_blamedSince) >= timings.Look)
        {
            _blamed = Untold().Select(finding => finding.Urn).ToHashSet(StringComparer.Ordinal);
            _blamedSince = time.GetTimestamp();
        }

        return _held.Find(held => held.Call.UnlocksOthers) ?? _held.Find(held => !_blamed.Contains(held.Call.Urn)) ?? _held[0];
    }

    private void Judge()
    {
        if (CallsThatUnlockOthers() is { Count: > 0 } calls)
        {
            Release(calls);
            return;
        }

        var findings = Untold();
        var telling = _held.OrderBy(held => held.Call.Urn, StringComparer.Ordinal).ToList();
        var told = FindingAssignment.Assign([.. telling.Select(held => held.Call)], findings);
        _told.UnionWith(findings.Select(finding => (finding.Diagnostic.Code, finding.Diagnostic.Text)));
        foreach (var (held, diagnostics) in telling.Zip(told))
        {
            held.Answer.TrySetResult(diagnostics);
        }

        _held.Clear();
    }

    /// <summary>
    /// Other resources can't be registered before the packages and instances that they name are answered. So those are let go
    /// as long as another call is held back that can tell what is wrong; where there is none, all but one.
    /// </summary>
    private List<HeldCall> CallsThatUnlockOthers()
    {
        var calls = _held.Where(held => held.Call.UnlocksOthers).ToList();
        if (calls.Count == _held.Count)
        {
            calls.Remove(
                calls.FindLast(held => ledger.NeedsCall(held.Call)) ?? calls.FindLast(held => held.Call.Role == CallRole.Package) ?? calls[^1]);
        }

        return calls;
    }

    private void Release(List<HeldCall> calls)
    {
        foreach (var held in calls)
        {
            _held.Remove(held);
            held.Answer.TrySetResult([]);
            if (held.Call.UnlocksOthers)
            {
                activity.Unlocked();
            }
        }
    }

    private sealed class HeldCall(PlannedCall call)
    {
        public PlannedCall Call => call;

        public TaskCompletionSource<IReadOnlyList<Diagnostic>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
