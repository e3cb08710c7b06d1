using System.Threading.Channels;

namespace PulumiCen.Emulator.Faults;

/// <summary>The faults to come. It can be changed while the emulator answers.</summary>
public sealed class FaultScript
{
    private readonly Lock _gate = new();
    private readonly List<ArmedFault> _armed = [];
    private readonly Channel<HeldRequest> _held = Channel.CreateUnbounded<HeldRequest>();
    private readonly Random _random;
    private int _struck;

    internal FaultScript(IEnumerable<Fault> faults, int seed)
    {
        // Chances repeat with the seed: a run that failed can be run again.
        _random = new Random(seed);
        foreach (var fault in faults)
        {
            Add(fault);
        }
    }

    /// <summary>The faults that can still strike.</summary>
    public IReadOnlyList<Fault> Pending
    {
        get
        {
            lock (_gate)
            {
                return [.. _armed.Where(armed => !armed.IsSpent).Select(armed => armed.Fault)];
            }
        }
    }

    /// <summary>How often a fault struck.</summary>
    public int Struck
    {
        get
        {
            lock (_gate)
            {
                return _struck;
            }
        }
    }

    /// <summary>Adds a fault. Where several fit a request, the one that was added first strikes.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        fault.Validate(nameof(fault));
        lock (_gate)
        {
            _armed.Add(new ArmedFault(fault));
        }
    }

    /// <summary>Takes all faults away. Requests that are held stay so.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _armed.Clear();
        }
    }

    /// <summary>Waits until a request is held by a fault of the kind <see cref="FaultKind.Hold"/>.</summary>
    public ValueTask<HeldRequest> NextHeldAsync(CancellationToken cancellationToken) => _held.Reader.ReadAsync(cancellationToken);

    internal HeldRequest Hold(string action, FaultMoment moment)
    {
        var held = new HeldRequest(action, moment);
        _held.Writer.TryWrite(held);
        return held;
    }

    /// <summary>Whether a fault of a kind can still strike.</summary>
    internal bool Has(FaultKind kind)
    {
        lock (_gate)
        {
            return _armed.Exists(armed => armed.Fault.Kind == kind && !armed.IsSpent);
        }
    }

    /// <summary>The fault that strikes a request of an action now; null for none.</summary>
    internal Fault? Next(string action)
    {
        lock (_gate)
        {
            foreach (var armed in _armed)
            {
                if (armed.Strikes(action, _random))
                {
                    _struck++;
                    return armed.Fault;
                }
            }

            return null;
        }
    }
}
