using Pulumi;
using PulumiCen;

return await Deployment.RunAsync(() =>
{
    // Mbit/s. Another value for one stack: pulumi config set shenzhen 4
    var config = new Pulumi.Config();
    var hangzhouBandwidth = config.GetInt32("hangzhou") ?? 8;
    var shanghaiBandwidth = config.GetInt32("shanghai") ?? 7;
    var shenzhenBandwidth = config.GetInt32("shenzhen") ?? 5;
    var packageBandwidth = config.GetInt32("package") ?? 20;

    var network = new Instance("two-areas");

    var package = new BandwidthPackage("cn-na", new()
    {
        Instance = network,
        Areas = { "China", "North-America" },
        Bandwidth = packageBandwidth,
        ChargeType = ChargeType.PostPaid, // a prepaid one can't be deleted before its time is over
    });

    var hangzhou = new RegionConnection("hangzhou-virginia", new()
    {
        BandwidthPackage = package,
        RegionIds = { "cn-hangzhou", "us-east-1" },
        Bandwidth = hangzhouBandwidth,
    });

    var shanghai = new RegionConnection("shanghai-virginia", new()
    {
        BandwidthPackage = package,
        RegionIds = { "cn-shanghai", "us-east-1" },
        Bandwidth = shanghaiBandwidth,
    });

    var shenzhen = new RegionConnection("shenzhen-virginia", new()
    {
        BandwidthPackage = package,
        RegionIds = { "cn-shenzhen", "us-east-1" },
        Bandwidth = shenzhenBandwidth,
    });

    // Without bandwidth: 1 Kbit/s, good for a connectivity test and nothing else.
    var beijing = new RegionConnection("beijing-virginia", new()
    {
        BandwidthPackage = package,
        RegionIds = { "cn-beijing", "us-east-1" },
    });

    // What the cloud says is left, once all connections are there. It is no reservation.
    var headroom = GetHeadroom.Invoke(
        new() { BandwidthPackageId = package.Id },
        new InvokeOutputOptions { DependsOn = { hangzhou, shanghai, shenzhen, beijing } });

    return new Dictionary<string, object?>
    {
        ["instanceId"] = network.Id,
        ["packageId"] = package.Id,
        ["headroomMbps"] = headroom.Apply(result => result.RemainingBandwidth),
    };
});
