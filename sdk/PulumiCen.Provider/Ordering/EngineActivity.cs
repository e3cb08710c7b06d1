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
    private readonly HashSet<string> _registered = new(StringComparer.Ordinal);
    private TaskCompletionSource? _next;
    private long _lastEvent = time.GetTimestamp();
    private long _lastRegistration = time.GetTimestamp();
    private int _registrations;
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
    public void Registered(string urn)
    {
        lock (_gate)
        {
            _registered.Add(urn);
            _registrations++;
            Happened();
            _lastRegistration = _lastEvent;
        }
    }

    /// <summary>The engine knows that a resource has to be created or changed, and will call for it.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="role">What depends on that call.</param>
    public void Expect(string urn, CallRole role)
    {
        lock (_gate)
        {
            Happened();

            // A difference is also asked for to find out what has to be deleted first: no call follows that question.
            if (_registered.Contains(urn))
            {
                _expected.Expect(urn, role);
            }
        }
    }

    /// <summary>The call that was expected has come, in a preview. Those who wait for it are registered then.</summary>
    public void Came(string urn)
    {
        lock (_gate)
        {
            Happened();
            if (_expected.Came(urn) is not CallRole.Connection)
            {
                _lastRegistration = _lastEvent;
            }
        }
    }

    /// <summary>Calls that were expected don't come, although nothing keeps the engine from making them.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _expected.Forget();
        }
    }

    /// <summary>A call is answered that others waited for: they are registered now.</summary>
    public void Unlocked()
    {
        lock (_gate)
        {
            _lastRegistration = time.GetTimestamp();
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

    /// <summary>How many times a resource was checked.</summary>
    public int Registrations
    {
        get
        {
            lock (_gate)
            {
                return _registrations;
            }
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

    /// <summary>How many calls of those that were expected have come, in a preview.</summary>
    public int CameCount
    {
        get
        {
            lock (_gate)
            {
                return _expected.CameCount;
            }
        }
    }

    /// <summary>
    /// Whether the engine has made no call for a while although it knows all about one: all its workers
    /// (<c>--parallel</c>) are taken, and it goes on only when one of them returns.
    /// </summary>
    public bool HoldsBackFor(TimeSpan duration)
    {
        lock (_gate)
        {
            return _expected.AreHeldBackFor(duration);
        }
    }

    /// <summary>Whether a call is expected, after the one for a resource, that has to be answered before others are registered.</summary>
    public bool ExpectsRegistrationsAfter(string urn)
    {
        lock (_gate)
        {
            return _expected.UnlockOthersAfter(urn);
        }
    }

    /// <summary>Whether the engine holds back a call, and all calls that take its workers only wait.</summary>
    public bool IsStarvedFor(TimeSpan duration)
    {
        lock (_gate)
        {
            return _busy == 0 && _expected.AreHeldBackFor(duration);
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
