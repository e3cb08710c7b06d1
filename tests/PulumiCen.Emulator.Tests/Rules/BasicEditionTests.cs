using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Cloud.Errors;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>The life of a package and its connections, through the real client over HTTP.</summary>
public sealed class BasicEditionTests : IAsyncLifetime
{
    private static readonly RegionPair Hangzhou = RegionPair.Of("cn-hangzhou", "us-east-1");
    private static readonly RegionPair Shanghai = RegionPair.Of("cn-shanghai", "us-east-1");
    private static readonly AreaPair ChinaAndNorthAmerica = AreaPair.Of(Area.China, Area.NorthAmerica);

    private EmulatorServer _server = null!;
    private CenClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await EmulatorServer.StartAsync(new EmulatorOptions(), CancellationToken.None);
        _client = Clients.Connect(_server);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_package_is_bought_attached_spread_and_given_back()
    {
        var (cen, package) = await AttachedPackageAsync(20);

        await _client.SetConnectionAsync(cen, Hangzhou, Mbps(8), CancellationToken.None);
        await _client.SetConnectionAsync(cen, Shanghai, Mbps(7), CancellationToken.None);

        var shown = await _client.FindPackageAsync(package, CancellationToken.None);
        Assert.Equal(PackageStatus.InUse, shown!.Status);
        Assert.Equal(ChinaAndNorthAmerica, shown.Areas);
        Assert.Equal(
            [new PackageAllocation(Hangzhou, Mbps(8)), new PackageAllocation(Shanghai, Mbps(7))],
            shown.Allocations);
        Assert.Equal(
            Mbps(5), await _client.RemainingBandwidthAsync(cen, ChinaAndNorthAmerica, CancellationToken.None));

        await _client.SetConnectionAsync(cen, Hangzhou, Bandwidth.Zero, CancellationToken.None);
        await _client.SetConnectionAsync(cen, Shanghai, Bandwidth.Zero, CancellationToken.None);
        Assert.Empty(await _client.ListConnectionsAsync(cen, CancellationToken.None));
        await _client.DisassociatePackageAsync(cen, package, CancellationToken.None);
        await _client.DeletePackageAsync(package, CancellationToken.None);
        await _client.DeleteInstanceAsync(cen, CancellationToken.None);
        Assert.Null(await _client.FindPackageAsync(package, CancellationToken.None));
        Assert.Null(await _client.FindInstanceAsync(cen, CancellationToken.None));
    }

    [Fact]
    public async Task A_sum_over_the_package_is_refused_at_every_moment()
    {
        var (cen, package) = await AttachedPackageAsync(20);
        await _client.SetConnectionAsync(cen, Hangzhou, Mbps(15), CancellationToken.None);

        await RefusedAsync("InvalidOperation.BwpBandwidthExceeded", () =>
            _client.SetConnectionAsync(cen, Shanghai, Mbps(6), CancellationToken.None));
        await RefusedAsync("OperationFailed.UpDownRadeBelowAllocated", () =>
            _client.ResizePackageAsync(package, Mbps(14), CancellationToken.None));

        await _client.SetConnectionAsync(cen, Shanghai, Mbps(5), CancellationToken.None);
        await _client.SetConnectionAsync(cen, Shanghai, Mbps(5), CancellationToken.None);
    }

    [Fact]
    public async Task A_package_that_is_used_cannot_be_detached_or_deleted()
    {
        var (cen, package) = await AttachedPackageAsync(20);
        await _client.SetConnectionAsync(cen, Hangzhou, Mbps(1), CancellationToken.None);

        await RefusedAsync("InvalidOperation.CenBandwidthLimitsNotZero", () =>
            _client.DisassociatePackageAsync(cen, package, CancellationToken.None));
        await RefusedAsync("InvalidOperation.BwpInstanceStatus", () =>
            _client.DeletePackageAsync(package, CancellationToken.None));
        await RefusedAsync("InvalidOperation.CenInstanceStatus", () =>
            _client.DeleteInstanceAsync(cen, CancellationToken.None));
    }

    [Fact]
    public async Task A_CEN_takes_one_package_for_a_pair_of_areas()
    {
        var (cen, _) = await AttachedPackageAsync(20);
        var second = await _client.CreatePackageAsync(Order(5), "second", CancellationToken.None);

        await RefusedAsync("InvalidOperation.BwpForGeoSpanAlreadyAssociated", () =>
            _client.AssociatePackageAsync(cen, second, CancellationToken.None));
    }

    [Fact]
    public async Task A_prepaid_package_is_not_released_before_its_term_ends()
    {
        var package = await _client.CreatePackageAsync(
            Order(20) with { IsPrepaid = true, Period = 1, PricingCycle = PricingCycle.Month }, "token", CancellationToken.None);

        await RefusedAsync("Forbidden.Release", () => _client.DeletePackageAsync(package, CancellationToken.None));
    }

    [Fact]
    public async Task The_same_client_token_buys_once()
    {
        var first = await _client.CreatePackageAsync(Order(20), "token", CancellationToken.None);
        var again = await _client.CreatePackageAsync(Order(20), "token", CancellationToken.None);

        Assert.Equal(first, again);
        Assert.Single(await _client.ListPackagesAsync(new PackageFilter(), CancellationToken.None));
        await RefusedAsync("IdempotentParameterMismatch", () =>
            _client.CreatePackageAsync(Order(21), "token", CancellationToken.None));
    }

    [Fact]
    public async Task Regions_outside_the_areas_of_every_package_are_refused()
    {
        var (cen, _) = await AttachedPackageAsync(20);

        await RefusedAsync("InvalidOperation.BwpNotAssociated", () => _client.SetConnectionAsync(
            cen, RegionPair.Of("cn-hangzhou", "eu-central-1"), Mbps(1), CancellationToken.None));
    }

    [Fact]
    public async Task Lists_are_read_to_their_end()
    {
        for (var number = 0; number < 120; number++)
        {
            await _client.CreateInstanceAsync(new InstanceOrder { Name = $"cen {number}" }, $"{number}", CancellationToken.None);
        }

        var all = await _client.ListInstancesAsync(null, CancellationToken.None);
        Assert.Equal(120, all.Select(cen => cen.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static Bandwidth Mbps(long megabits) => Bandwidth.FromMegabitsPerSecond(megabits);

    private static PackageOrder Order(long megabits) =>
        new() { Bandwidth = Mbps(megabits), Areas = ChinaAndNorthAmerica, IsPrepaid = false };

    private async Task<(string Cen, string Package)> AttachedPackageAsync(long megabits)
    {
        var cen = await _client.CreateInstanceAsync(new InstanceOrder(), "cen", CancellationToken.None);
        var package = await _client.CreatePackageAsync(Order(megabits), "package", CancellationToken.None);
        await _client.AssociatePackageAsync(cen, package, CancellationToken.None);
        return (cen, package);
    }

    private static async Task RefusedAsync(string code, Func<Task> action) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<CloudException>(action)).Code);
}
