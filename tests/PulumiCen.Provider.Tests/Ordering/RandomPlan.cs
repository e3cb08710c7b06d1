using PulumiCen.Emulator;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ordering;

/// <summary>
/// Two states of a stack that both fit, made from a seed: packages of any size, connections that grow, shrink, come
/// without bandwidth, or get it; both editions, clouds that are quick and clouds that aren't. The order of the resources
/// is shuffled too, since the engine has none.
/// </summary>
internal sealed class RandomPlan
{
    private readonly Random _random;
    private readonly int _connections;

    public RandomPlan(int seed)
    {
        Seed = seed;
        _random = new Random(seed);
        _connections = _random.Next(2, Regions.Count + 1);
        Parallel = _random.Next(4) switch { 0 => 1, 1 => 2, 2 => 4, _ => 64 };
        Cloud = new EmulatorOptions
        {
            Settling = TimeSpan.FromSeconds(_random.Next(3) switch { 0 => 0, 1 => 2, _ => 20 }),
            BlocksPackages = _random.Next(2) == 0,
            Edition = _random.Next(3) == 0 ? EmulatorEdition.Enterprise : EmulatorEdition.Basic,
        };
        SlowestWay = _random.Next(3) switch { 0 => 0, 1 => 50, _ => 2_000 };
        Before = State();
        After = State();
    }

    /// <summary>Regions of Mainland China that connections are made from.</summary>
    public static IReadOnlyList<string> Regions { get; } =
        ["cn-beijing", "cn-chengdu", "cn-hangzhou", "cn-qingdao", "cn-shanghai", "cn-shenzhen"];

    public int Seed { get; }

    public int Parallel { get; }

    /// <summary>A cloud that takes its time, or doesn't.</summary>
    public EmulatorOptions Cloud { get; }

    /// <summary>How long a request, or its answer, is on the way at the most, ms.</summary>
    public int SlowestWay { get; }

    public StackProgram Before { get; }

    public StackProgram After { get; }

    private StackProgram State()
    {
        var package = _random.Next(6, 41);
        var program = new StackProgram().Instance().Package(package);
        var left = package;
        var names = Enumerable.Range(0, _connections).ToArray();
        _random.Shuffle(names);
        foreach (var index in names)
        {
            // Mostly as full as can be: a plan with room to spare tests nothing.
            var bandwidth = Math.Min(left, _random.Next(0, (package / 2) + 1));
            left -= bandwidth;
            program.Connection($"c{index}", Regions[index], bandwidth == 0 ? null : bandwidth);
        }

        return program;
    }
}
