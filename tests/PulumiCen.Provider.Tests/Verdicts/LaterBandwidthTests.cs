using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Verdicts;

/// <summary>Preview weighs what a package will have by itself, as <c>laterBandwidth</c> says.</summary>
public sealed class LaterBandwidthTests
{
    private static StackProgram Program(double a, double package = 30) => new StackProgram().Instance()
        .Package(package, more: inputs => inputs.With("chargeType", "PrePaid").With("period", 6).With("deletion", "Retain"))
        .Connection("a", "cn-hangzhou", a);

    private static DateTimeOffset End(TimeSpan after) => TimeProvider.System.GetUtcNow() + after;

    private static Task ReserveAsync(EmulatedCloud cloud, StackDriver stack, long megabits, string order, TimeSpan after) =>
        cloud.Server.Emulator.ReserveAsync(stack.State.Of(Urns.Package, "cn-na").Id, megabits, End(after), order, CancellationToken.None);

    /// <summary>A package of 20 Mbit/s that is upgraded to 30 for a day, and a program that has caught up with it.</summary>
    private static async Task UpgradeAsync(EmulatedCloud cloud, StackDriver stack)
    {
        (await stack.UpAsync(Program(12, package: 20))).ShouldSucceed();
        await cloud.ExecuteAsync(
            "TempUpgradeCenBandwidthPackageSpec",
            ("CenBandwidthPackageId", stack.State.Of(Urns.Package, "cn-na").Id),
            ("Bandwidth", "30"),
            ("EndTime", $"{End(TimeSpan.FromDays(1)):yyyy-MM-dd'T'HH:mm:ss'Z'}"));
        await stack.RefreshAsync();
    }

    [Theory]
    [InlineData("Warn", true, "CEN2002")]
    [InlineData("Error", false, "CEN1005")]
    [InlineData("Ignore", true, null)]
    public async Task What_fits_for_a_time_only_is_what_the_user_says_it_is(string laterBandwidth, bool succeeds, string? code)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration.With("laterBandwidth", laterBandwidth));
        await UpgradeAsync(cloud, stack);

        var preview = await stack.PreviewAsync(Program(24));

        Assert.Equal(succeeds, preview.Succeeded);
        if (code is null)
        {
            Assert.DoesNotContain("CEN", preview.AllTexts, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains($"{code}: connections of package \"cn-na\" need 24 Mbit/s: fits until ", preview.AllTexts, StringComparison.Ordinal);
            Assert.Contains(", then 4 Mbit/s too much.", preview.AllTexts, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Warn", "Ignore")]
    [InlineData("Warn", "Warn")]
    [InlineData("Error", "Ignore")]
    public async Task It_does_not_need_what_others_have(string laterBandwidth, string otherAllocations)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(
            cloud.Configuration.With("laterBandwidth", laterBandwidth).With("otherAllocations", otherAllocations));
        await UpgradeAsync(cloud, stack);

        var preview = await stack.PreviewAsync(Program(24));

        Assert.Contains(", then 4 Mbit/s too much.", preview.AllTexts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_fits_before_and_after_is_not_held_up()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration.With("laterBandwidth", "Error"));
        await UpgradeAsync(cloud, stack);

        var preview = await stack.PreviewAsync(Program(20));
        preview.ShouldSucceed();
        Assert.DoesNotContain("CEN", preview.AllTexts, StringComparison.Ordinal);
        (await stack.UpAsync(Program(20))).ShouldSucceed();
        (await stack.PreviewAsync(Program(20))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_package_that_is_renewed_with_less_shows_at_the_package_when_nothing_grows()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program(24))).ShouldSucceed();
        await ReserveAsync(cloud, stack, 10, "RENEWCHANGE", TimeSpan.FromDays(30));

        var preview = await stack.PreviewAsync(Program(24));

        preview.ShouldSucceed();
        var warning = Assert.Single(preview.Log, line => line.Message.StartsWith("CEN2002", StringComparison.Ordinal));
        Assert.Equal(Urns.Of(Urns.Package, "cn-na"), warning.Urn);
        Assert.Contains(", then 14 Mbit/s too much.", warning.Message, StringComparison.Ordinal);
        Assert.Contains("(RENEWCHANGE)", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_told_although_nothing_changes()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration.With("laterBandwidth", "Error"));
        (await stack.UpAsync(Program(24))).ShouldSucceed();
        await ReserveAsync(cloud, stack, 10, "RENEWCHANGE", TimeSpan.FromDays(30));

        var preview = await stack.PreviewAsync(Program(24));

        Assert.False(preview.Succeeded);
        Assert.Contains("CEN1005", preview.AllTexts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_says_what_comes_and_nothing_once_it_has_come()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        await UpgradeAsync(cloud, stack);

        var outputs = stack.State.Of(Urns.Package, "cn-na").Outputs;
        Assert.Equal(((PropertyValue)20, (PropertyValue)"TEMP_UPGRADE"), (outputs["laterBandwidth"], outputs["laterBandwidthOrderType"]));
        await ReserveAsync(cloud, stack, 20, "TEMP_UPGRADE", TimeSpan.FromDays(-1));
        await stack.RefreshAsync();

        outputs = stack.State.Of(Urns.Package, "cn-na").Outputs;
        Assert.Equal((PropertyValue)20, outputs["bandwidth"]);
        Assert.Null(outputs.Find("laterBandwidth"));
        Assert.Null(outputs.Find("laterBandwidthFrom"));
    }

    [Fact]
    public async Task Two_providers_see_it_and_say_it_once()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        await UpgradeAsync(cloud, stack);

        var preview = await stack.PreviewAsync(Program(24).SpreadOver(2));

        Assert.Single(preview.Log, line => line.Message.StartsWith("CEN2002", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_costs_no_further_call()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        await UpgradeAsync(cloud, stack);
        var before = cloud.Server.Requests.Taken;

        await stack.PreviewAsync(Program(24));

        Assert.Equal(1, cloud.Server.Requests.Taken - before);
    }
}
