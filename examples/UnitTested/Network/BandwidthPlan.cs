namespace Network;

/// <summary>What the package has, and what each city in China gets of it. All in Mbit/s.</summary>
public sealed record BandwidthPlan(int Package, IReadOnlyDictionary<string, int> Connections)
{
    /// <summary>The plan that is deployed. Change a number, and run the tests.</summary>
    public static BandwidthPlan Current { get; } = new(
        20,
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["hangzhou"] = 8,
            ["shanghai"] = 7,
            ["shenzhen"] = 4,
        });
}
