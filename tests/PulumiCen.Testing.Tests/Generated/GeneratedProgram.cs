using Pulumi;
using Cen = PulumiCen.Cen;

namespace Generated.Tests;

/// <summary>
/// The form of what <c>pulumi convert</c> and <c>pulumi import</c> write in C#: the generator's name for this package is
/// <c>PulumiCen.Cen</c>. Each resource, enumeration and function of the schema is there.
/// </summary>
internal static class GeneratedProgram
{
    public static IDictionary<string, object?> Run()
    {
        var areas = Cen.GetAreas.Invoke().Apply(invoke => invoke.Areas);

        var regions = Cen.GetRegions.Invoke(new()
        {
            Area = "China",
        });

        var network = new Cen.Instance("network", new()
        {
            Name = "my-network",
            Tags =
            {
                { "team", "network" },
            },
        });

        var package = new Cen.BandwidthPackage("cn-na", new()
        {
            Instance = network,
            Areas = new[]
            {
                "China",
                "North-America",
            },
            Bandwidth = 20,
            ChargeType = Cen.ChargeType.PrePaid,
            PricingCycle = Cen.PricingCycle.Month,
            Period = 1,
            Deletion = Cen.Deletion.Retain,
        });

        var room = Cen.GetHeadroom.Invoke(new()
        {
            BandwidthPackageId = package.Id,
        });

        var found = Cen.GetBandwidthPackage.Invoke(new()
        {
            Name = "cn-na",
        });

        var connections = Cen.GetRegionConnections.Invoke(new()
        {
            InstanceId = network.Id,
        });

        _ = new Cen.RegionConnection("hangzhou", new()
        {
            BandwidthPackage = package,
            RegionIds = new[]
            {
                "cn-hangzhou",
                "us-east-1",
            },
            Bandwidth = 21,
            Edition = Cen.Edition.Basic,
            BandwidthType = Cen.BandwidthType.BandwidthPackage,
        });

        var provider = new Cen.Provider("provider", new()
        {
            Endpoint = "emulator",
            OtherAllocations = Cen.OtherAllocations.Error,
        });

        _ = new Cen.Instance("other", new()
        {
        }, new CustomResourceOptions
        {
            Provider = provider,
            Protect = true,
        });

        return new Dictionary<string, object?>
        {
            ["areas"] = areas,
            ["regions"] = regions,
            ["free"] = room.Apply(getHeadroomResult => getHeadroomResult.RemainingBandwidth),
            ["found"] = found.Apply(getBandwidthPackageResult => getBandwidthPackageResult.Id),
            ["first"] = connections.Apply(getRegionConnectionsResult => getRegionConnectionsResult.Connections[0]?.Bandwidth),
            ["status"] = network.Status,
        };
    }
}
