using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using PulumiCen.Rules;

namespace PulumiCen.Provider.Tests.Verdicts.Model;

/// <summary>
/// A stack made from a seed: packages that are large enough or not; connections that are new, change, stay, or are
/// replaced; values that are unknown or secret; pairs that are connected twice; regions that a package isn't for. Its
/// resources come in any order, from up to four explicit providers.
/// </summary>
internal sealed class RandomStack
{
    private const int MostPackages = 40;
    private const int MostConnections = 10;

    private static readonly string[] China =
    [
        "cn-beijing", "cn-chengdu", "cn-fuzhou", "cn-guangzhou", "cn-hangzhou", "cn-heyuan", "cn-huhehaote", "cn-nanjing",
        "cn-qingdao", "cn-shanghai", "cn-shenzhen", "cn-zhangjiakou",
    ];

    private readonly Random _random;
    private readonly int _providers;
    private readonly bool? _isNew;

    public RandomStack(int seed)
    {
        _random = new Random(seed);
        var packages = _random.Next(12) == 0 ? MostPackages : _random.Next(1, 5);
        Parallel = _random.Next(3) switch { 0 => 1, 1 => 4, _ => 64 };
        _providers = _random.Next(1, 5);

        // With one worker, a package that is new beside others that aren't may be the last call that can tell what is wrong.
        _isNew = Parallel == 1 ? _random.Next(2) == 0 : null;
        IsTargeted = _random.Next(4) == 0;
        Packages = [.. Enumerable.Range(0, packages).Select(index => Package($"p{index}"))];
    }

    public int Parallel { get; }

    /// <summary>Whether the operation is for a part of the connections.</summary>
    public bool IsTargeted { get; }

    public IReadOnlyList<RandomPackage> Packages { get; }

    /// <summary>What the provider is told of.</summary>
    public StackProgram Program()
    {
        var all = new StackProgram();
        foreach (var package in Packages)
        {
            AddInstance(all, package);
            Add(all, package, package.Bandwidth);
            foreach (var connection in package.Connections.Where(connection => connection.IsTarget))
            {
                Add(all, package, connection, connection.Bandwidth, connection.Regions);
            }
        }

        var shuffled = all.Resources.ToArray();
        _random.Shuffle(shuffled);
        return shuffled.Aggregate(new StackProgram(), (program, resource) => program.With(resource with { Provider = ProviderOf(resource.Name) }));
    }

    /// <summary>Puts what was there before into a state.</summary>
    public void AddTo(StackState state)
    {
        var before = new StackProgram();
        foreach (var package in Packages.Where(package => package.Before is not null))
        {
            AddInstance(before, package);
            Add(before, package, package.Before!);
            foreach (var connection in package.Connections.Where(connection => connection.Before is not null))
            {
                Add(before, package, connection, connection.Before!, connection.RegionsBefore);
            }
        }

        foreach (var resource in before.Resources)
        {
            var given = PropertyMap.From(resource.Inputs.Select(input => KeyValuePair.Create(
                input.Key, input.Value is PropertyValue.Reference named ? named with { Id = $"id-{named.Name}" } : input.Value)));
            var inputs = ResourceKind.Find(resource.Type)!.WithDefaults(given);
            state[resource.Urn] = new StateEntry(resource.Type, resource.Name, $"id-{resource.Name}", inputs, inputs)
            {
                Provider = ProviderOf(resource.Name),
            };
        }
    }

    private static string InstanceOf(RandomPackage package) => $"net-{package.Name}";

    private static void AddInstance(StackProgram program, RandomPackage package) =>
        program.Instance(InstanceOf(package), inputs => inputs.With("name", InstanceOf(package)));

    private static void Add(StackProgram program, RandomPackage package, RandomBandwidth bandwidth) => program.Package(
        0, package.Name, InstanceOf(package), inputs => inputs.With("name", package.Name).With("bandwidth", ValueOf(bandwidth)!));

    private static void Add(
        StackProgram program, RandomPackage package, RandomConnection connection, RandomBandwidth bandwidth, (string China, string Other) regions) =>
        program.Connection(connection.Name, regions.China, null, package.Name, inputs => inputs
            .With("regionIds", StackProgram.Texts(regions.China, regions.Other))
            .WithOptional("bandwidth", ValueOf(bandwidth)));

    private static PropertyValue? ValueOf(RandomBandwidth bandwidth) => bandwidth switch
    {
        { IsUnknown: true } => PropertyValue.Unknown,
        { Megabits: null } => null,
        { IsSecret: true, Megabits: { } secret } => new PropertyValue.Secret(secret),
        { Megabits: { } megabits } => megabits,
    };

    private string ProviderOf(string resource) => $"provider-{resource.Sum(letter => letter) % _providers}";

    private RandomPackage Package(string name)
    {
        var isNew = _isNew ?? _random.Next(2) == 0;
        var connections = new List<RandomConnection>();
        var free = China.SelectMany(one => new[] { "us-east-1", "us-west-1" }.Select(other => (one, other))).ToArray();
        _random.Shuffle(free);
        var count = _random.Next(MostConnections + 1);
        for (var index = 0; index < count; index++)
        {
            connections.Add(Connection($"{name}-c{index}", isNew, free[index], connections));
        }

        // About as large as it takes, so that half of them are too small.
        var needed = connections.Where(connection => connection.IsTarget).Sum(connection => connection.Bandwidth.Megabits ?? 0);
        var bandwidth = Bandwidth(Math.Max(2, needed + _random.Next(-5, 6)));
        return new RandomPackage(name, bandwidth, isNew ? null : OneOf(bandwidth, new RandomBandwidth(100)), connections);
    }

    private RandomConnection Connection(
        string name, bool isNew, (string China, string Other) regions, IReadOnlyList<RandomConnection> others)
    {
        // A pair is taken twice at the most: which two of three are named, is for the ledger's own tests.
        var taken = others.Where(other => others.Count(one => one.Regions == other.Regions) == 1 && other.IsTarget).ToList();
        var wanted = _random.Next(20) switch
        {
            0 when taken.Count > 0 => taken[_random.Next(taken.Count)].Regions,
            1 => (regions.China, "eu-central-1"),
            _ => regions,
        };
        var bandwidth = Bandwidth(_random.Next(2, 13));
        var isThere = !isNew && _random.Next(3) > 0;
        return new RandomConnection(
            name,
            wanted,
            _random.Next(6) == 0 ? new RandomBandwidth(null) : bandwidth,
            isThere ? OneOf(bandwidth, new RandomBandwidth(7)) : null,
            _random.Next(5) == 0 ? (regions.China, "us-southeast-1") : wanted,
            !isThere || !IsTargeted || _random.Next(2) == 0);
    }

    private RandomBandwidth Bandwidth(int megabits) => _random.Next(14) switch
    {
        0 => new RandomBandwidth(null, IsUnknown: true),
        1 => new RandomBandwidth(megabits, IsSecret: true),
        _ => new RandomBandwidth(megabits),
    };

    /// <summary>One value or the other. The state knows all.</summary>
    private RandomBandwidth OneOf(RandomBandwidth one, RandomBandwidth other) => one.IsUnknown || _random.Next(2) == 0 ? other : one;
}
