using PulumiCen.Emulator;
using PulumiCen.Emulator.Faults;

namespace PulumiCen.Engine.Tests.Crashes;

/// <summary>Who gets which signal, in which operation, and at which call of the cloud.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Edition">Of the CEN.</param>
/// <param name="Signal">As <c>kill</c> names it: <c>KILL</c>, <c>TERM</c> or <c>INT</c>.</param>
/// <param name="Victim"><c>provider</c>, <c>engine</c> or <c>program</c>.</param>
/// <param name="Moment">Before or after the call took effect.</param>
/// <param name="Action">The call.</param>
/// <param name="Skip">How many calls of that action are made before.</param>
internal sealed record CrashCell(
    string Operation, EmulatorEdition Edition, string Signal, string Victim, FaultMoment Moment, string Action, int Skip)
{
    private static readonly string File = Path.Combine(
        Path.GetDirectoryName(Recordings.BuiltFiles.Traces)!, "Crashes", "calls.txt");

    // A program that is told to end does so at once, as if killed.
    private static readonly (string Signal, string Victim)[] Blows =
    [
        ("KILL", "provider"), ("KILL", "engine"), ("KILL", "program"),
        ("TERM", "provider"), ("TERM", "engine"),
        ("INT", "provider"), ("INT", "engine"),
    ];

    /// <summary>All cells: for each line of calls.txt, each signal to each victim and both moments.</summary>
    public static IReadOnlyList<CrashCell> All { get; } = [.. System.IO.File.ReadLines(File).SelectMany(Read)];

    /// <summary>Every line of calls.txt.</summary>
    public static IReadOnlyList<string> Lines => System.IO.File.ReadAllLines(File);

    public override string ToString() => $"{Operation} {Edition}: {Signal} to the {Victim} {Moment} {Action} {Skip + 1}";

    private static IEnumerable<CrashCell> Read(string line)
    {
        var (head, calls) = (line.Split(": ")[0].Split(' '), line.Split(": ")[1].Split(' '));
        return
            from numbered in calls.Select((action, index) => (Action: action, Skip: calls.Take(index).Count(action.Equals)))
            from blow in Blows
            from moment in new[] { FaultMoment.Before, FaultMoment.After }
            select new CrashCell(
                head[0], Enum.Parse<EmulatorEdition>(head[1]), blow.Signal, blow.Victim, moment, numbered.Action, numbered.Skip);
    }
}
