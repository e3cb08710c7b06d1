using Pulumi;

namespace PulumiCen.EndToEnd.Tests.Upgrades;

/// <summary>
/// A program with each resource and each input that the Basic edition takes. It never changes: the states that are kept are of
/// it. What is new in a version gets a program of its own.
/// </summary>
internal static class UpgradedProgram
{
    public static void Register()
    {
        var tags = new InputMap<string> { { "team", "network" } };
        var network = new Instance("network", new InstanceArgs { Name = "core", Description = "All regions", Tags = tags });
        var plain = new Instance("plain");
        var full = new BandwidthPackage("cn-na", new BandwidthPackageArgs
        {
            Instance = network,
            Areas = { "China", "North-America" },
            Bandwidth = 20,
            ChargeType = ChargeType.PrePaid,
            Period = 6,
            PricingCycle = PricingCycle.Month,
            AutoRenew = true,
            Deletion = Deletion.Retain,
            Name = "mainland-america",
            Description = "Bought for half a year",
            Tags = tags,
        });
        var least = new BandwidthPackage("cn-eu", new BandwidthPackageArgs
        {
            InstanceId = plain.Id,
            Areas = { "Europe", "China" },
            Bandwidth = 4,
            ChargeType = ChargeType.PostPaid,
        });
        _ = new RegionConnection("hangzhou-virginia", new RegionConnectionArgs
        {
            BandwidthPackage = full,
            RegionIds = { "us-east-1", "cn-hangzhou" },
            Bandwidth = 12,
        });
        _ = new RegionConnection("shanghai-virginia", new RegionConnectionArgs
        {
            BandwidthPackageId = full.Id,
            RegionIds = { "cn-shanghai", "us-east-1" },
            Edition = Edition.Basic,
            Bandwidth = 8,
        });
        _ = new RegionConnection("test", new RegionConnectionArgs { BandwidthPackage = least, RegionIds = { "cn-beijing", "eu-central-1" } });
    }
}
