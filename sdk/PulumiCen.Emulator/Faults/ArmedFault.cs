using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.Faults;

/// <summary>A fault, and how often it has struck.</summary>
internal sealed class ArmedFault(Fault fault)
{
    private int _passed;
    private int _struck;

    public Fault Fault => fault;

    public bool IsSpent => _struck >= fault.Times;

    public bool Strikes(string action, Random random)
    {
        if (IsSpent || !IsFor(action))
        {
            return false;
        }

        if (_passed < fault.Skip)
        {
            _passed++;
            return false;
        }

        if (fault.Chance < 1 && random.NextDouble() >= fault.Chance)
        {
            return false;
        }

        _struck++;
        return true;
    }

    /// <summary>Only reads can be stale.</summary>
    private bool IsFor(string action) =>
        (fault.Action.Is(Fault.AnyAction) || fault.Action.Is(action))
        && (fault.Kind != FaultKind.StaleRead || EmulatorRequest.IsRead(action));
}
