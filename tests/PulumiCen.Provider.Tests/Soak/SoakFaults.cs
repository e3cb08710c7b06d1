using PulumiCen.Emulator;
using PulumiCen.Emulator.Faults;

namespace PulumiCen.Provider.Tests.Soak;

/// <summary>A cloud in which one request of ten or so goes wrong.</summary>
internal static class SoakFaults
{
    private const double Chance = 0.01;

    private static readonly Fault[] Kinds =
    [
        new() { Kind = FaultKind.Error },
        new() { Kind = FaultKind.Error, Status = 500, Code = "InternalError" },
        new() { Kind = FaultKind.Error, Status = 400, Code = "Throttling.User" },
        new() { Kind = FaultKind.Error, Status = 400, Code = "Throttling.User", RetryAfter = TimeSpan.FromMilliseconds(50) },
        new() { Kind = FaultKind.Error, Status = 403, Code = "Forbidden.RAM", Message = "No permission." },
        new() { Kind = FaultKind.Drop },
        new() { Kind = FaultKind.Drop, Moment = FaultMoment.After },
        new() { Kind = FaultKind.TruncatedJson, Moment = FaultMoment.After },
        new() { Kind = FaultKind.Html },
        new() { Kind = FaultKind.WrongLength, Moment = FaultMoment.After },
        new() { Kind = FaultKind.StaleRead },
    ];

    public static void Arm(EmulatorServer cloud)
    {
        foreach (var fault in Kinds)
        {
            cloud.Faults.Add(fault with { Chance = Chance, Times = null });
        }
    }
}
