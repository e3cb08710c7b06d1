using Pulumi;
using PulumiCen;

namespace Network;

/// <summary>A package of 20 Mbit/s, and the connections of a plan.</summary>
public class NetworkStack : Stack
{
    public NetworkStack()
        : this(BandwidthPlan.Current)
    {
    }

    protected NetworkStack(BandwidthPlan plan)
    {
        var network = new Instance("network");
        var package = new BandwidthPackage("cn-na", new()
        {
            Instance = network,
            Areas = { "China", "North-America" },
            Bandwidth = plan.Package,
        });
        PackageId = package.Id;

        foreach (var (city, bandwidth) in plan.Connections)
        {
            _ = new RegionConnection($"{city}-virginia", new()
            {
                BandwidthPackage = package,
                RegionIds = { $"cn-{city}", "us-east-1" },
                Bandwidth = bandwidth,
            });
        }
    }

    [Output]
    public Output<string> PackageId { get; private set; }
}
