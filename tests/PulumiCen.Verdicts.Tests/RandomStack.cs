using CsCheck;

namespace PulumiCen.Verdicts.Tests;

/// <summary>A number of Mbit/s, unknown before the update, or not given.</summary>
internal readonly record struct GivenBandwidth(int? Megabits, bool IsUnknown)
{
    public override string ToString() => IsUnknown ? "unknown" : $"{Megabits}";
}

/// <summary>How a program, or its SDK, writes the inputs of a resource.</summary>
internal enum InputForm
{
    /// <summary>Links as references, values as they are.</summary>
    Plain,

    /// <summary>The id in the place of the reference: an SDK without resource references does that.</summary>
    PlainId,

    /// <summary>The id in the place of the reference, and secret.</summary>
    SecretId,

    /// <summary>A secret around the link.</summary>
    SecretLink,

    /// <summary>A secret around the bandwidth.</summary>
    SecretBandwidth,

    /// <summary>Null for every input that isn't given.</summary>
    Nulls,

    /// <summary>The bandwidth as a text, which is wrong.</summary>
    TextBandwidth,
}

/// <summary>A package; some have values that the cloud doesn't take.</summary>
internal sealed record RandomPackage(string Name, GivenBandwidth Bandwidth, string[] Areas, bool IsAttached, InputForm Form);

/// <summary>A connection, of the package with that index, of a package elsewhere (-1), or of none (-2).</summary>
internal sealed record RandomConnection(string Name, int Package, GivenBandwidth Bandwidth, string[] Regions, string? Type, InputForm Form);

/// <summary>A stack, its resources in the order in which they are registered.</summary>
internal sealed record RandomStack(RandomPackage[] Packages, RandomConnection[] Connections, int Seed)
{
    public const string Instance = "network";
    public const string PackageElsewhere = "cenbwp-elsewhere";
    public const int Elsewhere = -1;

    private static readonly string[][] Areas = [["China", "North-America"], ["North-America", "China"], ["China", "Europe"], ["China", "North America"]];

    private static readonly string[][] Regions =
    [
        ["cn-hangzhou", "us-east-1"], ["us-east-1", "cn-hangzhou"], ["cn-shanghai", "us-east-1"], ["cn-shenzhen", "us-west-1"],
        ["cn-beijing", "eu-west-1"], ["cn-beijing", "cn-somewhere"], ["cn-beijing", "cn-beijing"],
    ];

    public static Gen<RandomStack> Any { get; } =
        from packages in Package.Array[1, 3]
        from connections in Connection(packages.Length).Array[0, 9]
        from seed in Gen.Int
        select new RandomStack(
            [.. packages.Select((package, index) => package with { Name = $"package-{index}" })],
            [.. connections.Select((connection, index) => connection with { Name = $"connection-{index}" })],
            seed);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    // Mostly whole numbers that can fit or not, sometimes nothing, unknown, or out of range.
    private static Gen<GivenBandwidth> Bandwidth(int most) => Gen.Frequency(
        (10, Gen.Int[2, most].Select(megabits => new GivenBandwidth(megabits, IsUnknown: false))),
        (1, Gen.Const(new GivenBandwidth(null, IsUnknown: true))),
        (1, Gen.Const(new GivenBandwidth(20_000, IsUnknown: false))));

    private static Gen<RandomPackage> Package =>
        from bandwidth in Bandwidth(60)
        from areas in Gen.Frequency((9, OneOf(Areas[..3])), (1, Gen.Const(Areas[3])))
        from isAttached in Gen.Bool
        from form in Form
        select new RandomPackage("", bandwidth, areas, isAttached, form);

    private static Gen<RandomConnection> Connection(int packages) =>
        from package in Gen.Frequency((12, Gen.Int[0, packages - 1]), (1, Gen.Int[-2, Elsewhere]))
        from bandwidth in Gen.Frequency((5, Bandwidth(20)), (1, Gen.Const(new GivenBandwidth(null, IsUnknown: false))))
        from regions in Gen.Frequency((9, OneOf(Regions[..6])), (1, Gen.Const(Regions[6])))
        from type in OneOf<string?>([null, null, null, null, "BandwidthPackage", "DataTransfer"])
        from form in Form
        select new RandomConnection("", package, bandwidth, regions, type, form);

    private static Gen<InputForm> Form => Gen.Frequency(
        (12, Gen.Const(InputForm.Plain)), (8, Gen.Int[0, (int)InputForm.TextBandwidth].Select(form => (InputForm)form)));

    /// <summary>Whether a program in C# can be written like this: the SDK's types rule the rest out.</summary>
    public bool IsPlain => Packages.All(package => package.Form is InputForm.Plain or InputForm.Nulls)
        && Connections.All(connection => connection.Form is InputForm.Plain or InputForm.Nulls);

    public override string ToString() =>
        string.Join("; ", Packages.Select(package => $"{package.Name} {package.Bandwidth} {string.Join('/', package.Areas)} {package.IsAttached} {package.Form}"))
        + " | "
        + string.Join("; ", Connections.Select(connection =>
            $"{connection.Name} of {connection.Package} {connection.Bandwidth} {string.Join('/', connection.Regions)} {connection.Type} {connection.Form}"));
}
