using PulumiCen.Emulator;

namespace PulumiCen.Provider.Tests.Ownership.Histories;

/// <summary>What happens next to a stack.</summary>
internal enum Event
{
    Resize,
    ResizePackage,
    Add,
    Remove,
    RenameWithAlias,
    RenameWithoutAlias,
    Replace,
    Retain,
    LoseState,
    SecondCheckout,
    MoveToOtherStack,
    MoveBack,
    ResizeInOtherStack,
    Crash,
}

/// <summary>A step of a history: what happens, to which resource, with which number.</summary>
/// <param name="Event">What happens.</param>
/// <param name="Choice">Which of those that it can happen to.</param>
/// <param name="Number">A bandwidth, a name, the request that a crash strikes.</param>
internal sealed record Step(Event Event, int Choice, int Number);

/// <summary>A history made from a seed.</summary>
internal sealed class RandomHistory
{
    private static readonly Event[] Events = Enum.GetValues<Event>();

    public RandomHistory(int seed)
    {
        var random = new Random(seed);
        Edition = random.Next(2) == 0 ? EmulatorEdition.Basic : EmulatorEdition.Enterprise;
        Parallel = random.Next(3) switch { 0 => 1, 1 => 4, _ => 16 };
        Steps =
        [
            .. Enumerable.Range(0, random.Next(1, 5))
                .Select(_ => new Step(Events[random.Next(Events.Length)], random.Next(1000), random.Next(1000))),
        ];
    }

    public EmulatorEdition Edition { get; }

    public int Parallel { get; }

    public IReadOnlyList<Step> Steps { get; }

    public override string ToString() => $"{Edition}, {Parallel} at a time: {string.Join("; ", Steps)}";
}
