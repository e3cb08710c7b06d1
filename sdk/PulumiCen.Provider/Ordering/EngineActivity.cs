namespace PulumiCen.Provider.Ordering;

/// <summary>
/// What the engine is doing, as far as a provider can tell: which registrations it has seen, which calls run, and
/// which are expected and don't come. Nothing tells a provider that a program has ended, so waiting for others
/// ends when the engine has been quiet for a while.
/// </summary>
internal sealed class EngineActivity(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly ExpectedCalls _expected = new(time);
    private TaskCompletionSource? _next;
    private long _lastEvent = time.GetTimestamp();
    private long _lastRegistration = time.GetTimestamp();
    private int _busy;

    /// <summary>Completes with the next thing that the engine does.</summary>
    public Task NextEvent
    {
        get
        {
            lock (_gate)
            {
                _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _next.Task;
            }
        }
    }

    /// <summary>A resource was checked: the program is still registering.</summary>
    public void Registered()
    {
        lock (_gate)
        {
            Happened();
            _lastRegistration = _lastEvent;
        }
    }

    /// <summary>The engine knows that a resource has to be created or changed, and will call for it.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="unlocksOthers">Whether other resources may only be registered once that call is answered.</param>
    public void Expect(string urn, bool unlocksOthers)
    {
        lock (_gate)
        {
            Happened();
            _expected.Expect(urn, unlocksOthers);
        }
    }

    /// <summary>The call that was expected has come, in a preview.</summary>
    public void Came(string urn)
    {
        lock (_gate)
        {
            Happened();
            _expected.Came(urn);
        }
    }

    /// <summary>A call that was expected didn't come, although nothing kept the engine from making it.</summary>
    public void Forget(ExpectedCall call)
    {
        lock (_gate)
        {
            _expected.Came(call.Urn);
        }
    }

    /// <summary>A call that changes a resource runs until the result is disposed.</summary>
    public IDisposable Run(string urn)
    {
        lock (_gate)
        {
            _expected.Came(urn);
            return new Phase(this, +1, isEvent: true);
        }
    }

    /// <summary>A running call only waits, until the result is disposed, and so makes no progress itself.</summary>
    public IDisposable Wait()
    {
        lock (_gate)
        {
            return new Phase(this, -1, isEvent: false);
        }
    }

    /// <summary>Whether no resource has been checked for a while.</summary>
    public bool IsRegistrationQuietFor(TimeSpan duration)
    {
        lock (_gate)
        {
            return time.GetElapsedTime(_lastRegistration) >= duration;
        }
    }

    /// <summary>Whether nothing has happened for a while, and no call does anything but wait.</summary>
    public bool IsQuietFor(TimeSpan duration)
    {
        lock (_gate)
        {
            return _busy == 0 && time.GetElapsedTime(_lastEvent) >= duration;
        }
    }

    /// <summary>
    /// The call that the engine has held back for a while although it knows all about it: all its workers
    /// (<c>--parallel</c>) are taken, and it goes on only when one of them returns. Null when there is none.
    /// </summary>
    public ExpectedCall? HeldBackFor(TimeSpan duration)
    {
        lock (_gate)
        {
            return _expected.First is { } first && time.GetElapsedTime(first.Since) >= duration ? first : null;
        }
    }

    /// <summary>Whether the engine holds back a call, and all calls that take its workers only wait.</summary>
    public bool IsStarvedFor(TimeSpan duration)
    {
        lock (_gate)
        {
            return _busy == 0 && HeldBackFor(duration) is not null;
        }
    }

    private void Enter(int change, bool isEvent)
    {
        _busy += change;
        if (isEvent)
        {
            Happened();
        }
    }

    private void Happened()
    {
        _lastEvent = time.GetTimestamp();
        _next?.SetResult();
        _next = null;
    }

    private sealed class Phase : IDisposable
    {
        private readonly EngineActivity _owner;
        private readonly bool _isEvent;
        private int _change;

        public Phase(EngineActivity owner, int change, bool isEvent)
        {
            _owner = owner;
            _change = change;
            _isEvent = isEvent;
            _owner.Enter(change, isEvent);
        }

        public void Dispose()
        {
            lock (_owner._gate)
            {
                _owner.Enter(-_change, _isEvent);
                _change = 0;
            }
        }
    }
}
