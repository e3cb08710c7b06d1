using PulumiCen.Policy.Stacks;

namespace PulumiCen.Policy.Tests;

/// <summary>The official package's resources, as a program of pulumi/pulumi-alicloud registers them.</summary>
public class AlicloudTests
{
    private const string Instance = "alicloud:cen/instance:Instance";
    private const string Package = "alicloud:cen/bandwidthPackage:BandwidthPackage";
    private const string Attachment = "alicloud:cen/bandwidthPackageAttachment:BandwidthPackageAttachment";
    private const string Limit = "alicloud:cen/bandwidthLimit:BandwidthLimit";
    private const string Peer = "alicloud:cen/transitRouterPeerAttachment:TransitRouterPeerAttachment";

    [Fact]
    public void Limits_draw_on_the_package_that_their_cen_has_for_their_areas()
    {
        var stack = Attached(20).AddLimit("hangzhou", "cn-hangzhou", 12).AddLimit("shanghai", "cn-shanghai", 9);

        Assert.Equal(
            """
            CEN1001: connections of package "cn-na" need 21 Mbit/s, it has 20 Mbit/s: 1 Mbit/s too much.
              "hangzhou"  12 Mbit/s
              "shanghai"  9 Mbit/s
            Raise "cn-na" to 21 Mbit/s, or take 1 Mbit/s from "hangzhou".
            https://github.com/PulumiCen/PulumiCen/blob/main/docs/diagnostics/CEN1001.md
            """,
            Assert.Single(Judge(stack)));
    }

    [Fact]
    public void A_stack_that_exists_is_judged_by_its_ids()
    {
        var stack = new EngineStack()
            .Add(Package, "cn-na", new() { ["id"] = "cenbwp-1", ["bandwidth"] = 20, ["geographicRegionAId"] = "China", ["geographicRegionBId"] = "North-America" })
            .Add(Attachment, "attachment", new() { ["bandwidthPackageId"] = "cenbwp-1", ["instanceId"] = "cen-1" })
            .Add(Limit, "hangzhou", new() { ["instanceId"] = "cen-1", ["regionIds"] = new[] { "us-east-1", "cn-hangzhou" }, ["bandwidthLimit"] = 21 });

        Assert.StartsWith("CEN1001: connections of package \"cn-na\" need 21 Mbit/s", Assert.Single(Judge(stack)), StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_are_read_as_older_versions_write_them()
    {
        var stack = new EngineStack()
            .Add(Package, "cn-na", new() { ["id"] = "cenbwp-1", ["bandwidth"] = 2, ["geographicRegionIds"] = new[] { "North-America", "China" } })
            .Add(Attachment, "attachment", new() { ["bandwidthPackageId"] = "cenbwp-1", ["instanceId"] = "cen-1" })
            .Add(Limit, "hangzhou", new() { ["instanceId"] = "cen-1", ["regionIds"] = new[] { "us-east-1", "cn-hangzhou" }, ["bandwidthLimit"] = 3 });

        Assert.StartsWith("CEN1001: ", Assert.Single(Judge(stack)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_peer_attachment_names_its_package_by_way_of_the_attachment()
    {
        var stack = Attached(20)
            .Add(Peer, "hangzhou", PeerTo(EngineStack.Link.ToNew(Attachment, "attachment"), 12), region: "cn-hangzhou")
            .Add(Peer, "shanghai", PeerTo(EngineStack.Link.ToNew(Package, "cn-na"), 9), region: "cn-shanghai");

        Assert.StartsWith("CEN1001: connections of package \"cn-na\" need 21 Mbit/s", Assert.Single(Judge(stack)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_billed_by_traffic_takes_nothing()
    {
        var byTraffic = PeerTo(EngineStack.Link.ToNew(Package, "cn-na"), 50);
        byTraffic["bandwidthType"] = "DataTransfer";

        Assert.Empty(Judge(Attached(20).Add(Peer, "hangzhou", byTraffic, region: "cn-hangzhou")));
    }

    [Fact]
    public void A_bandwidth_that_only_the_update_knows_is_not_zero()
    {
        var stack = Attached(20).AddLimit("hangzhou", "cn-hangzhou", 12).AddLimit("shanghai", "cn-shanghai", EngineStack.Unknown);

        var note = Assert.Single(Judge(stack));
        Assert.StartsWith("CEN3001: package \"cn-na\" has 20 Mbit/s, and its connections need at least 12 Mbit/s.", note, StringComparison.Ordinal);
        Assert.Contains("bandwidthLimit of \"shanghai\"", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_that_is_connected_twice_is_said()
    {
        var stack = Attached(20).AddLimit("one", "cn-hangzhou", 2).AddLimit("other", "cn-hangzhou", 3);

        Assert.StartsWith("CEN1153: ", Assert.Single(Judge(stack)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_whose_package_is_in_another_stack_is_not_judged()
    {
        var stack = new EngineStack()
            .Add(Limit, "hangzhou", new() { ["instanceId"] = "cen-1", ["regionIds"] = new[] { "us-east-1", "cn-hangzhou" }, ["bandwidthLimit"] = 21 })
            .Add("alicloud:vpc/network:Network", "vpc", new() { ["cidrBlock"] = "10.0.0.0/8" });

        Assert.Empty(Judge(stack));
    }

    [Fact]
    public void A_package_of_another_cen_has_no_part_in_it()
    {
        var stack = Attached(20)
            .Add(Limit, "hangzhou", new() { ["instanceId"] = "cen-other", ["regionIds"] = new[] { "us-east-1", "cn-hangzhou" }, ["bandwidthLimit"] = 21 });

        Assert.Empty(Judge(stack));
    }

    [Theory]
    [InlineData("alicloud:cen/instanceAttachment:InstanceAttachment", "instanceId")]
    [InlineData("alicloud:cen/transitRouter:TransitRouter", "cenId")]
    public void A_limit_names_its_cen_by_way_of_a_vpc_attachment_or_a_transit_router(string type, string property)
    {
        var stack = Attached(5)
            .Add(type, "between", new() { [property] = EngineStack.Link.ToNew(Attachment, "attachment") })
            .Add(Limit, "one", LimitBy(type, "cn-hangzhou", 4))
            .Add(Limit, "other", LimitBy(type, "cn-shanghai", 3));

        Assert.StartsWith("CEN1001: connections of package \"cn-na\" need 7 Mbit/s, it has 5 Mbit/s", Assert.Single(Judge(stack)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_named_as_the_resource_names_it()
    {
        var stack = Attached(5)
            .Add(Limit, "one", new() { ["instanceId"] = EngineStack.Unknown, ["regionIds"] = new[] { "us-east-1", "cn-hangzhou" }, ["bandwidthLimit"] = 7 })
            .AddLimit("other", "cn-shanghai", EngineStack.Unknown);

        var note = Assert.Single(Judge(stack));
        Assert.Contains("\n  instanceId of \"one\"\n  bandwidthLimit of \"other\"\n", note, StringComparison.Ordinal);
    }

    private static Dictionary<string, object> LimitBy(string type, string region, int bandwidth) => new(StringComparer.Ordinal)
    {
        ["instanceId"] = EngineStack.Link.ToNew(type, "between"),
        ["regionIds"] = new[] { region, "us-east-1" },
        ["bandwidthLimit"] = bandwidth,
    };

    private static EngineStack Attached(int bandwidth) => new EngineStack()
        .Add(Instance, "network", new() { ["cenInstanceName"] = "network" })
        .Add(Package, "cn-na", new()
        {
            ["id"] = EngineStack.Unknown,
            ["bandwidth"] = bandwidth,
            ["geographicRegionAId"] = "China",
            ["geographicRegionBId"] = "North-America",
        })
        .Add(Attachment, "attachment", new()
        {
            ["bandwidthPackageId"] = EngineStack.Link.ToNew(Package, "cn-na"),
            ["instanceId"] = EngineStack.Link.ToNew(Instance, "network"),
        });

    private static Dictionary<string, object> PeerTo(EngineStack.Link package, int bandwidth) => new(StringComparer.Ordinal)
    {
        ["cenId"] = EngineStack.Link.ToNew(Instance, "network"),
        ["cenBandwidthPackageId"] = package,
        ["peerTransitRouterRegionId"] = "us-east-1",
        ["bandwidth"] = bandwidth,
    };

    private static List<string> Judge(EngineStack stack) =>
        [.. StackVerdict.Of(StackReader.Read(stack.Request())).Select(finding => finding.Diagnostic.ToString())];
}

/// <summary>Shorter ways to write the stacks of <see cref="AlicloudTests"/>.</summary>
internal static class AlicloudStacks
{
    public static EngineStack AddLimit(this EngineStack stack, string name, string region, object bandwidth) => stack.Add(
        "alicloud:cen/bandwidthLimit:BandwidthLimit",
        name,
        new()
        {
            ["instanceId"] = EngineStack.Link.ToNew("alicloud:cen/instance:Instance", "network"),
            ["regionIds"] = new[] { region, "us-east-1" },
            ["bandwidthLimit"] = bandwidth,
        });
}
