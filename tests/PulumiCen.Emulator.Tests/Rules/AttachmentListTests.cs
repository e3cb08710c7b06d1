using Microsoft.Extensions.Time.Testing;
using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>What is listed of peer attachments and transit routers: the five states, and tags.</summary>
public sealed class AttachmentListTests
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 4, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_deleted_attachment_may_be_listed_as_detached_and_is_gone_all_the_same()
    {
        await using var server = await StartAsync(new EmulatorOptions { ShowsDetached = true });
        var client = Clients.Connect(server, time: _time);
        var (cen, package, id) = await ConnectedAsync(server, client);
        Assert.Equal(["Attaching"], await StatesAsync(server, cen));
        _time.Advance(Settling);
        Assert.Equal(["Attached"], await StatesAsync(server, cen));
        await client.UpdatePeerAttachmentAsync(id, new PeerAttachmentSettings { Bandwidth = Mbps(20) }, CancellationToken.None);
        Assert.Equal(["Modifying"], await StatesAsync(server, cen));
        _time.Advance(Settling);

        await client.DeletePeerAttachmentAsync(id, CancellationToken.None);
        Assert.Equal(["Detaching"], await StatesAsync(server, cen));
        Assert.Single(await client.ListPeerAttachmentsAsync(cen, "cn-hangzhou", CancellationToken.None));
        _time.Advance(Settling);
        Assert.Equal(["Detached"], await StatesAsync(server, cen));
        Assert.Empty(await client.ListPeerAttachmentsAsync(cen, "cn-hangzhou", CancellationToken.None));
        Assert.Empty((await client.FindPackageAsync(package, CancellationToken.None))!.Allocations);
        await client.DeletePeerAttachmentAsync(id, CancellationToken.None);
        await ConnectAsync(client, cen, package, 20);

        _time.Advance(Settling);
        Assert.Equal(["Attached"], await StatesAsync(server, cen));
    }

    [Fact]
    public async Task Tags_of_what_has_a_region_need_the_region()
    {
        await using var server = await StartAsync(new EmulatorOptions());
        var client = Clients.Connect(server, time: _time);
        var (cen, _, id) = await ConnectedAsync(server, client);
        var router = (await client.ListTransitRoutersAsync(cen, CancellationToken.None)).First(item => item.RegionId is "cn-hangzhou");
        var tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "net" };

        await client.SetTagsAsync(new TaggedResource(CenResourceType.PeerAttachment, id, "cn-hangzhou"), tags, CancellationToken.None);
        await client.SetTagsAsync(new TaggedResource(CenResourceType.TransitRouter, router.Id, "cn-hangzhou"), tags, CancellationToken.None);
        var failure = await Assert.ThrowsAsync<Cloud.Errors.CloudException>(() => client.SetTagsAsync(
            new TaggedResource(CenResourceType.TransitRouter, router.Id), tags, CancellationToken.None));
        await server.Emulator.RefusedAsync(
            "InvalidParameter",
            "TagResources",
            ("ResourceType", "TransitRouterVpcAttachment"), ("RegionId", "cn-hangzhou"), ("ResourceId.1", id), ("Tag.1.Key", "team"));

        Assert.Equal("MissingRegionId", failure.Code);
        var attachments = await server.Emulator.CallAsync("ListTransitRouterPeerAttachments", ("CenId", cen), ("RegionId", "cn-hangzhou"));
        Assert.Equal("net", (string?)attachments.SelectToken("TransitRouterAttachments[0].Tags[0].Value"));
        var routers = await server.Emulator.CallAsync("ListTransitRouters", ("CenId", cen), ("RegionId", "cn-hangzhou"));
        Assert.Equal("net", (string?)routers.SelectToken("TransitRouters[0].Tags[0].Value"));
        await client.RemoveTagsAsync(new TaggedResource(CenResourceType.TransitRouter, router.Id, "cn-hangzhou"), ["team"], CancellationToken.None);
    }

    private Task<EmulatorServer> StartAsync(EmulatorOptions options) => EmulatorServer.StartAsync(
        options with { Time = _time, Settling = Settling, Edition = EmulatorEdition.Enterprise }, CancellationToken.None);

    private async Task<(string Cen, string Package, string Id)> ConnectedAsync(EmulatorServer server, CenClient client)
    {
        var (cen, package) = (await server.Emulator.CreateCenAsync(), await server.Emulator.BuyAsync(20));
        _time.Advance(Settling);
        await client.AssociatePackageAsync(cen, package, CancellationToken.None);
        _time.Advance(Settling);
        return (cen, package, await ConnectAsync(client, cen, package, 8));
    }

    private static async Task<string> ConnectAsync(CenClient client, string cen, string package, long bandwidth)
    {
        var routers = await client.ListTransitRoutersAsync(cen, CancellationToken.None);
        return await client.CreatePeerAttachmentAsync(
            new PeerAttachmentOrder
            {
                CenId = cen,
                Router = routers.First(router => router.RegionId is "cn-hangzhou"),
                Peer = routers.First(router => router.RegionId is "us-east-1"),
                Settings = new PeerAttachmentSettings { PackageId = package, Bandwidth = Mbps(bandwidth), LinkType = LinkTypes.Gold },
            },
            Guid.NewGuid().ToString(),
            CancellationToken.None);
    }

    private static async Task<IEnumerable<string?>> StatesAsync(EmulatorServer server, string cen) =>
        (await server.Emulator.CallAsync("ListTransitRouterPeerAttachments", ("CenId", cen), ("RegionId", "cn-hangzhou")))
        .SelectTokens("TransitRouterAttachments[*].Status").Select(status => (string?)status);

    private static Bandwidth Mbps(long megabits) => Bandwidth.FromMegabitsPerSecond(megabits);
}
