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
    private readonly Lock _lock = new();
    private readonly List<HeldCall> _held = [];
    private readonly HashSet<(string Code, string Text)> _told = [];
    private HashSet<string?> _blamed = [];
    private long _blamedSince;
    private ExpectedCall? _releasedFor;
    private long _lastRelease;
    private long _lastUnlock = time.GetTimestamp();
    private int _workers = int.MaxValue;
    private bool _isWatching;

    /// <summary>Waits until it is known whether a call goes well.</summary>
    /// <returns>What the call fails with; nothing where it goes well.</returns>
    public async Task<IReadOnlyList<Diagnostic>> PassAsync(PlannedCall call, CancellationToken cancellationToken)
    {
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
            if (ledger.HasRefused)
            {
                // The engine ends the operation with the errors of that Check.
                Release(_held.ToList());
            }
            else if (ReleaseForTheEngine())
            {
                _lastRelease = time.GetTimestamp();
            }
            else if (IsQuiet())
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

    private bool IsQuiet() => activity.IsRegistrationQuietFor(timings.RegistrationsEnd)
        && time.GetElapsedTime(_lastUnlock) >= timings.RegistrationsEnd;

    /// <summary>
    /// Lets a call go where the engine has another one that it can't make, as those held back take all its workers. How many
    /// it has shows the first time that it happens; from then on it is known at once. One call stays, to tell what is
    /// wrong, unless resources could be missing that come after the one that the engine can't call for.
    /// </summary>
    private bool ReleaseForTheEngine()
    {
        if (activity.HeldBackFor(_held.Count >= _workers ? TimeSpan.Zero : timings.CallHeldBack) is not { } expected)
        {
            return false;
        }

        if (ReferenceEquals(expected, _releasedFor))
        {
            if (time.GetElapsedTime(_lastRelease) >= timings.CallHeldBack)
            {
                activity.Forget(expected);
            }

            return false;
        }

        if (_held is [{ Call.IsPackage: false }] && !expected.UnlocksOthers)
        {
            return false;
        }

        _workers = _held.Count;
        _releasedFor = expected;
        Release([LeastNeeded()]);
        if (expected.UnlocksOthers)
        {
            _lastUnlock = time.GetTimestamp();
        }

        return true;
    }

    /// <summary>A call that others wait for, or one that would say nothing as far as is known, or else the oldest.</summary>
    private HeldCall LeastNeeded()
    {
        if (time.GetElapsedTime(_blamedSince) >= timings.Look)
        {
            _blamed = Untold().Select(finding => finding.Urn).ToHashSet(StringComparer.Ordinal);
            _blamedSince = time.GetTimestamp();
        }

        return _held.Find(held => held.Call.IsPackage) ?? _held.Find(held => !_blamed.Contains(held.Call.Urn)) ?? _held[0];
    }

    private void Judge()
    {
        if (PackagesToRelease() is { Count: > 0 } packages)
        {
            Release(packages);
            return;
        }

        var findings = Untold();
        var calls = _held.OrderBy(held => held.Call.Urn, StringComparer.Ordinal).ToList();
        var told = FindingAssignment.Assign([.. calls.Select(held => held.Call)], findings);
        _told.UnionWith(findings.Select(finding => (finding.Diagnostic.Code, finding.Diagnostic.Text)));
        foreach (var (held, diagnostics) in calls.Zip(told))
        {
            held.Answer.TrySetResult(diagnostics);
        }

        _held.Clear();
    }

    /// <summary>
    /// Other resources can't be registered before the packages that they name are answered. So packages are let go as long
    /// as another call is held back that can tell what is wrong; of packages alone, the last one that made something wrong.
    /// </summary>
    private List<HeldCall> PackagesToRelease()
    {
        var packages = _held.Where(held => held.Call.IsPackage).ToList();
        if (packages.Count == _held.Count)
        {
            packages.Remove(packages.FindLast(held => ledger.NeedsCall(held.Call)) ?? packages[^1]);
        }

        return packages;
    }

    private void Release(List<HeldCall> calls)
    {
        foreach (var held in calls)
        {
            _lastUnlock = held.Call.IsPackage ? time.GetTimestamp() : _lastUnlock;
            _held.Remove(held);
            held.Answer.TrySetResult([]);
        }
    }

    private sealed class HeldCall(PlannedCall call)
    {
        public PlannedCall Call => call;

        public TaskCompletionSource<IReadOnlyList<Diagnostic>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
