using PulumiCen.Budget;
using PulumiCen.Cloud.Errors;
using PulumiCen.Emulator;

namespace PulumiCen.Cloud.Tests.Actions;

/// <summary>Every action of the client, over real HTTP.</summary>
public sealed class EmulatedActionTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly RegionPair Regions = RegionPair.Of("us-east-1", "cn-hangzhou");

    private static AreaPair Areas => AreaPair.Of(Area.NorthAmerica, Area.China);

    [Fact]
    public async Task Instances_are_created_listed_changed_tagged_and_deleted()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var client = cloud.Client;
        var id = await client.CreateInstanceAsync(
            new InstanceOrder { Name = "one", Description = "first", Tags = Tags(("team", "net")) }, "token", None);

        await client.ModifyInstanceAsync(id, "two", "second", None);
        await client.SetTagsAsync(new TaggedResource(CenResourceType.Instance, id), Tags(("stage", "dev"), ("owner", "me")), None);
        await client.RemoveTagsAsync(new TaggedResource(CenResourceType.Instance, id), ["team", "owner"], None);

        var found = Assert.Single(await client.ListInstancesAsync(KeyValuePair.Create("stage", "dev"), None));
        Assert.Equal((id, "two", "second", CenStatus.Active), (found.Id, found.Name, found.Description, found.Status));
        Assert.Equal([KeyValuePair.Create("stage", "dev")], found.Tags);
        Assert.Empty(await client.ListInstancesAsync(KeyValuePair.Create("stage", "prod"), None));

        await client.DeleteInstanceAsync(id, None);
        await client.DeleteInstanceAsync(id, None);
        Assert.Null(await client.FindInstanceAsync(id, None));
    }

    [Fact]
    public async Task The_same_token_creates_one_instance()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var order = new InstanceOrder { Name = "one" };

        Assert.Equal(
            await cloud.Client.CreateInstanceAsync(order, "token", None), await cloud.Client.CreateInstanceAsync(order, "token", None));
        Assert.Single(await cloud.Client.ListInstancesAsync(null, None));
    }

    [Fact]
    public async Task A_package_with_connections_lives_and_ends()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var client = cloud.Client;
        var (cenId, packageId) = await WithPackageAsync(client);

        await client.SetConnectionAsync(cenId, Regions, Bandwidth.FromMegabitsPerSecond(8), None);
        var connection = await client.FindConnectionAsync(cenId, Regions, None);
        Assert.Equal((packageId, ConnectionStatus.Active), (connection!.PackageId, connection.Status));
        Assert.Equal(Bandwidth.FromMegabitsPerSecond(8), connection.Bandwidth);
        Assert.Equal(Bandwidth.FromMegabitsPerSecond(12), await client.RemainingBandwidthAsync(cenId, Areas, None));

        await client.ResizePackageAsync(packageId, Bandwidth.FromMegabitsPerSecond(30), None);
        await client.ResizePackageAsync(packageId, Bandwidth.FromMegabitsPerSecond(30), None);
        await client.ModifyPackageAsync(packageId, "renamed", "described", None);
        await client.SetTagsAsync(new TaggedResource(CenResourceType.BandwidthPackage, packageId), Tags(("stage", "dev")), None);
        var package = await client.FindPackageAsync(packageId, None);
        Assert.Equal(("renamed", "described", cenId), (package!.Name, package.Description, package.CenId));
        Assert.Equal((Areas, Bandwidth.FromMegabitsPerSecond(30)), (package.Areas, package.Bandwidth));
        Assert.Equal([new PackageAllocation(Regions, Bandwidth.FromMegabitsPerSecond(8))], package.Allocations);
        Assert.Single(await client.ListPackagesAsync(new PackageFilter { CenId = cenId, Tag = KeyValuePair.Create("stage", "dev") }, None));
        Assert.Empty(await client.ListPackagesAsync(new PackageFilter { CenId = cenId, Name = "other" }, None));

        await client.SetConnectionAsync(cenId, Regions, Bandwidth.Zero, None);
        Assert.Empty(await client.ListConnectionsAsync(cenId, None));
        await client.DisassociatePackageAsync(cenId, packageId, None);
        await client.DeletePackageAsync(packageId, None);
        await client.DeletePackageAsync(packageId, None);
        Assert.Null(await client.FindPackageAsync(packageId, None));
    }

    [Fact]
    public async Task More_than_the_package_has_is_refused_at_once()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var (cenId, _) = await WithPackageAsync(cloud.Client);

        var failure = await Assert.ThrowsAsync<CloudException>(
            () => cloud.Client.SetConnectionAsync(cenId, Regions, Bandwidth.FromMegabitsPerSecond(21), None));

        Assert.Equal((CloudErrorKind.Refused, "SetCenInterRegionBandwidthLimit"), (failure.Kind, failure.Action));
        Assert.NotEmpty(failure.RequestId);
    }

    [Fact]
    public async Task A_package_that_is_attached_is_not_deleted()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var (_, packageId) = await WithPackageAsync(cloud.Client);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Client.DeletePackageAsync(packageId, None));

        Assert.Equal(CloudErrorKind.Refused, failure.Kind);
    }

    [Fact]
    public async Task Prepaid_packages_are_bought_with_their_term()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var order = new PackageOrder
        {
            Bandwidth = Bandwidth.FromMegabitsPerSecond(2),
            Areas = Areas,
            IsPrepaid = true,
            Period = 1,
            PricingCycle = PricingCycle.Year,
            AutoRenew = true,
        };

        var id = await cloud.Client.CreatePackageAsync(order, "token", None);

        var package = await cloud.Client.FindPackageAsync(id, None);
        Assert.True(package!.IsPrepaid);
        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Client.DeletePackageAsync(id, None));
        Assert.Equal("Forbidden.Release", failure.Code);
    }

    [Fact]
    public async Task Attachments_of_routers_live_and_end()
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = EmulatorEdition.Enterprise });
        var client = cloud.Client;
        var (cenId, packageId) = await WithPackageAsync(client);
        var routers = await client.ListTransitRoutersAsync(cenId, None);
        Assert.All(routers, router => Assert.True(router.IsEnterprise));
        var settings = new PeerAttachmentSettings
        {
            PackageId = packageId,
            Bandwidth = Bandwidth.FromMegabitsPerSecond(5),
            Name = "a",
            Description = "d",
            AutoPublishRoutes = true,
        };

        var id = await client.CreatePeerAttachmentAsync(
            new PeerAttachmentOrder
            {
                CenId = cenId,
                Router = In(routers, "cn-hangzhou"),
                Peer = In(routers, "us-east-1"),
                Settings = settings,
            },
            "token",
            None);
        await client.UpdatePeerAttachmentAsync(id, new PeerAttachmentSettings { Bandwidth = Bandwidth.FromMegabitsPerSecond(7), Name = "b" }, None);

        var found = Assert.Single(await client.ListPeerAttachmentsAsync(cenId, "cn-hangzhou", None));
        Assert.Equal((id, Regions, packageId, "b", "d"), (found.Id, found.Regions, found.PackageId, found.Name, found.Description));
        Assert.Equal((Bandwidth.FromMegabitsPerSecond(7), true, AttachmentStatus.Attached), (found.Bandwidth, found.AutoPublishRoutes, found.Status));

        await client.DeletePeerAttachmentAsync(id, None);
        await client.DeletePeerAttachmentAsync(id, None);
        Assert.Empty(await client.ListPeerAttachmentsAsync(cenId, "cn-hangzhou", None));
    }

    [Fact]
    public async Task Areas_and_regions_are_listed()
    {
        await using var cloud = await EmulatedCloud.StartAsync();

        Assert.Contains("cn-hangzhou", await cloud.Client.ListRegionsAsync(Area.Of("China"), None), StringComparer.Ordinal);
        Assert.Contains(await cloud.Client.ListSpansAsync(None), span => Areas.Equals(span.Areas));
    }

    private static async Task<(string CenId, string PackageId)> WithPackageAsync(CenClient client)
    {
        var cenId = await client.CreateInstanceAsync(new InstanceOrder(), "cen", None);
        var packageId = await client.CreatePackageAsync(
            new PackageOrder { Bandwidth = Bandwidth.FromMegabitsPerSecond(20), Areas = Areas, IsPrepaid = false }, "package", None);
        await client.AssociatePackageAsync(cenId, packageId, None);
        return (cenId, packageId);
    }

    private static TransitRouter In(IEnumerable<TransitRouter> routers, string region) =>
        routers.Single(router => string.Equals(router.RegionId, region, StringComparison.Ordinal));

    private static Dictionary<string, string> Tags(params (string Key, string Value)[] tags) =>
        tags.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
}
