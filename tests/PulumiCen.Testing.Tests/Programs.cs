using Pulumi;

namespace PulumiCen.Testing.Tests;

/// <summary>Programs under test, and parts of them.</summary>
internal static class Programs
{
    public static void TwoAreas(int shenzhen)
    {
        var package = Package(20);
        _ = Connection("hangzhou", package, 8);
        _ = Connection("shanghai", package, 7);
        _ = Connection("shenzhen", package, shenzhen);
    }

    public static BandwidthPackage Package(int bandwidth, CustomResourceOptions? options = null) => new(
        "cn-na",
        new() { Instance = new Instance("network"), Areas = { "China", "North-America" }, Bandwidth = bandwidth },
        options);

    public static RegionConnection Connection(string city, BandwidthPackage package, Input<int>? bandwidth) => new(
        $"{city}-virginia",
        new() { BandwidthPackage = package, RegionIds = { $"cn-{city}", "us-east-1" }, Bandwidth = bandwidth });
}
