using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>The product documentation's own case, from nothing to nothing.</summary>
public sealed class MainJobTests
{
    private static StackProgram Program(double hangzhou = 8, double shanghai = 7, double shenzhen = 5, double package = 20) =>
        new StackProgram()
            .Instance()
            .Package(package)
            .Connection("hangzhou", "cn-hangzhou", hangzhou)
            .Connection("shanghai", "cn-shanghai", shanghai)
            .Connection("shenzhen", "cn-shenzhen", shenzhen)
            .Connection("beijing", "cn-beijing", null);

    [Fact]
    public async Task A_preview_shows_six_creates_and_touches_nothing()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);

        var preview = await stack.PreviewAsync(Program());

        preview.ShouldSucceed();
        Assert.Equal(6, preview.Steps.Count);
        Assert.Empty(await cloud.ChangesAsync());
    }

    [Fact]
    public async Task Too_much_is_one_error_with_the_whole_picture()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);

        var preview = await stack.PreviewAsync(Program(shenzhen: 9));

        var error = Assert.Single(preview.Errors);
        Assert.StartsWith("CEN1001", error, StringComparison.Ordinal);
        Assert.Contains("24 Mbit/s", error, StringComparison.Ordinal);
        Assert.Contains("20 Mbit/s", error, StringComparison.Ordinal);
        Assert.Empty(await cloud.ChangesAsync());
    }

    [Fact]
    public async Task Bandwidth_is_shifted_and_in_the_end_nothing_is_left()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);

        (await stack.UpAsync(Program())).ShouldSucceed();
        (await stack.PreviewAsync(Program())).ShouldBeEmpty();
        (await stack.UpAsync(Program(hangzhou: 3, shanghai: 12))).ShouldSucceed();
        (await stack.PreviewAsync(Program(hangzhou: 3, shanghai: 12))).ShouldBeEmpty();
        Assert.Equal((PropertyValue)12, stack.State.Of(Urns.Connection, "shanghai").Outputs["bandwidth"]);
        Assert.Equal((PropertyValue)1, stack.State.Of(Urns.Connection, "beijing").Outputs["effectiveBandwidthKbps"]);
        Assert.Empty(await cloud.RefusalsAsync());

        (await stack.DestroyAsync()).ShouldSucceed();

        Assert.Empty(await cloud.RefusalsAsync());
        var left = await cloud.DescribeAsync();
        Assert.DoesNotContain("cenbwp-", left.Property("packages", StringComparison.OrdinalIgnoreCase)?.Value.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_without_drift_changes_nothing()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program())).ShouldSucceed();
        var before = stack.State.ToDictionary(StringComparer.Ordinal);

        (await stack.RefreshAsync()).ShouldBeEmpty();

        Assert.Equal(before, stack.State.ToDictionary(StringComparer.Ordinal));
    }
}
