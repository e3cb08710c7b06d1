namespace PulumiCen.Provider.Ordering;

/// <summary>
/// What the engine is doing, as far as a provider can tell: which registrations it has seen, which calls run, and
/// which it has announced and not made. Nothing tells a provider that a program has ended, so waiting for others
/// ends when the engine has been quiet for a while.
/// </summary>
internal sealed class EngineActivity(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _announced = new(StringComparer.Ordinal);
    private long _lastEvent = time.GetTimestamp();
    private long _lastRegistration = time.GetTimestamp();
    private int _busy;

    /// <summary>A resource was checked: the program is still registering.</summary>
    public void Registered()
    {
        lock (_gate)
        {
            _lastEvent = time.GetTimestamp();
            _lastRegistration = _lastEvent;
        }
    }

    /// <summary>The engine knows that a resource has to be created or changed, and will call for it.</summary>
    public void Announced(string urn)
    {
        lock (_gate)
        {
            _lastEvent = time.GetTimestamp();
            _announced[urn] = _lastEvent;
        }
    }

    /// <summary>The call that was announced has come, in a preview.</summary>
    public void Planned(string urn)
    {
        lock (_gate)
        {
            _announced.Remove(urn);
        }
    }

    /// <summary>A call that changes a resource runs until the result is disposed.</summary>
    public IDisposable Run(string urn)
    {
        lock (_gate)
        {
            _announced.Remove(urn);
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
    /// Whether the engine has held back a call for a while although it knows all about it: all its workers
    /// (<c>--parallel</c>) are taken, and it goes on only when one of them returns.
    /// </summary>
    public bool IsHoldingBackFor(TimeSpan duration)
    {
        lock (_gate)
        {
            return _announced.Values.Any(since => time.GetElapsedTime(since) >= duration);
        }
    }

    /// <summary>Whether the engine holds back a call, and all calls that take its workers only wait.</summary>
    public bool IsStarvedFor(TimeSpan duration)
    {
        lock (_gate)
        {
            return _busy == 0 && IsHoldingBackFor(duration);
        }
    }

    private void Enter(int change, bool isEvent)
    {
        _busy += change;
        if (isEvent)
        {
            _lastEvent = time.GetTimestamp();
        }
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
