using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ordering;

/// <summary>What can't get its bandwidth fails soon and says why; what can wait for it, waits.</summary>
public sealed class HopelessTests
{
    private static StackProgram Program(double package, params (string Name, string Region, double? Bandwidth)[] connections) =>
        connections.Aggregate(
            new StackProgram().Instance().Package(package),
            (program, connection) => program.Connection(connection.Name, connection.Region, connection.Bandwidth));

    [Fact]
    public async Task An_increase_that_others_leave_no_room_for_fails_long_before_its_timeout()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = FastTime.Replace };
        (await stack.UpAsync(Program(20, ("a", "cn-hangzhou", 5)))).ShouldSucceed();
        await cloud.SetLimitAsync(stack.State.Of(Urns.Instance, "net").Id, "cn-shanghai", 12);

        var up = await stack.UpAsync(Program(20, ("a", "cn-hangzhou", 9)));

        var error = Assert.Single(up.Errors);
        Assert.StartsWith("CEN1404", error, StringComparison.Ordinal);
        Assert.Contains("cn-shanghai and us-east-1  12 Mbit/s", error, StringComparison.Ordinal);
        Assert.Empty(await cloud.RefusalsAsync());
        Assert.Equal((PropertyValue)5, stack.State.Of(Urns.Connection, "a").Outputs["bandwidth"]);
    }

    [Fact]
    public async Task A_swap_in_one_operation_fails_and_says_what_to_do_in_two()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = FastTime.Replace };
        (await stack.UpAsync(Program(20, ("a", "cn-hangzhou", 12), ("b", "cn-shanghai", 8)))).ShouldSucceed();

        var up = await stack.UpAsync(Program(20, ("a", "cn-hangzhou", 12), ("c", "cn-beijing", 8)));

        Assert.StartsWith("CEN1404", Assert.Single(up.Errors), StringComparison.Ordinal);
        Assert.Empty(await cloud.RefusalsAsync());

        (await stack.UpAsync(Program(20, ("a", "cn-hangzhou", 12)))).ShouldSucceed();
        (await stack.UpAsync(Program(20, ("a", "cn-hangzhou", 12), ("c", "cn-beijing", 8)))).ShouldSucceed();
    }

    [Fact]
    public async Task A_swap_shows_in_preview()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration.With("otherAllocations", "Error")) { Adapt = FastTime.Replace };
        (await stack.UpAsync(Program(20, ("a", "cn-hangzhou", 12), ("b", "cn-shanghai", 8)))).ShouldSucceed();

        var preview = await stack.PreviewAsync(Program(20, ("a", "cn-hangzhou", 12), ("c", "cn-beijing", 8)));

        Assert.False(preview.Succeeded);
        Assert.Contains("CEN1002", preview.AllTexts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_before_a_package_is_lowered_is_repaired_by_the_next_up()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var spy = new CloudSpy();
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = spy.Replace };
        (await stack.UpAsync(Program(20, ("a", "cn-hangzhou", 18)))).ShouldSucceed();
        spy.Before = (action, _) => Task.FromResult(
            action is "SetCenInterRegionBandwidthLimit" ? CloudSpy.Refuse("Forbidden") : null);

        var stopped = await stack.UpAsync(Program(10, ("a", "cn-hangzhou", 8)));

        Assert.False(stopped.Succeeded);
        Assert.Equal((PropertyValue)20, stack.State.Of(Urns.Package, "cn-na").Outputs["bandwidth"]);
        Assert.Contains("CEN2404", stopped.AllTexts, StringComparison.Ordinal);

        spy.Before = (_, _) => Task.FromResult<HttpResponseMessage?>(null);
        (await stack.UpAsync(Program(10, ("a", "cn-hangzhou", 8)))).ShouldSucceed();
        (await stack.PreviewAsync(Program(10, ("a", "cn-hangzhou", 8)))).ShouldBeEmpty();
        Assert.Empty(await cloud.RefusalsAsync());
    }

    [Fact]
    public async Task A_lowering_that_is_done_by_the_last_connection_needs_no_second_up()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program(20, ("a", "cn-hangzhou", 10), ("b", "cn-shanghai", 10)))).ShouldSucceed();

        var up = await stack.UpAsync(Program(8, ("a", "cn-hangzhou", 4), ("b", "cn-shanghai", 4)));

        up.ShouldSucceed();
        Assert.Contains("CEN3402", up.AllTexts, StringComparison.Ordinal);
        Assert.DoesNotContain("CEN2404", up.AllTexts, StringComparison.Ordinal);
        Assert.Empty(await cloud.RefusalsAsync());
        (await stack.PreviewAsync(Program(8, ("a", "cn-hangzhou", 4), ("b", "cn-shanghai", 4)))).ShouldBeEmpty();
    }
}
