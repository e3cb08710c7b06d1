using PulumiCen.Protocol;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Verdicts;

/// <summary>A preview that fails says what is wrong with the whole stack: all of it, each once, with the sums of all resources.</summary>
public sealed class WholeStackTests
{
    private static readonly string[] Regions =
        ["cn-hangzhou", "cn-shanghai", "cn-shenzhen", "cn-beijing", "cn-qingdao", "cn-chengdu", "cn-heyuan", "cn-guangzhou"];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(64)]
    public async Task Two_packages_that_are_exceeded_are_both_told_with_their_whole_sums(int parallel)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud, parallel);
        var program = Connections(Packages(), "cn-na", 6, 8);
        program = Connections(program, "cn-eu", 4, 3, "eu-west-1");

        var preview = await stack.PreviewAsync(program);

        AssertToldOnce(preview, "connections of package \"cn-na\" need 48 Mbit/s, it has 20 Mbit/s: 28 Mbit/s too much.");
        AssertToldOnce(preview, "connections of package \"cn-eu\" need 12 Mbit/s, it has 5 Mbit/s: 7 Mbit/s too much.");
        Assert.Equal(13, preview.Steps.Count);
        Assert.Empty(await cloud.ChangesAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task All_that_is_wrong_is_told_in_one_preview(int parallel)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud, parallel);
        var program = Packages()
            .Connection("large", "cn-hangzhou", 25)
            .Connection("twin", "cn-shanghai", 1)
            .Connection("other-twin", "cn-shanghai", 1)
            .Connection("astray", "eu-central-1", 1);
        program = Connections(program, "cn-eu", 2, 3, "eu-west-1");

        var preview = await stack.PreviewAsync(program);

        AssertToldOnce(preview, "connections of package \"cn-na\" need 28 Mbit/s");
        AssertToldOnce(preview, "connections of package \"cn-eu\" need 6 Mbit/s");
        AssertToldOnce(preview, "\"other-twin\" and \"twin\" both lie between");
        AssertToldOnce(preview, "connection \"astray\" lies between");
        Assert.Equal(4, preview.Errors.SelectMany(error => error.Split("\n\n")).Count());
    }

    [Fact]
    public async Task Each_finding_is_told_by_the_resource_to_blame()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud);
        var program = Packages()
            .Connection("small", "cn-hangzhou", 3)
            .Connection("large", "cn-beijing", 19)
            .Connection("astray", "eu-central-1", 1);

        var preview = await stack.PreviewAsync(program);

        Assert.Equal(
            ["astray: CEN1152", "large: CEN1001"],
            preview.FailedCalls.Select(failed => $"{failed.Name}: {failed.Text[..7]}").Order(StringComparer.Ordinal));
    }

    /// <summary>The sum is tipped by a connection that stays as it is, and that the engine has no reason to call for.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connections_that_stay_as_they_are_count_in_whichever_order_they_come(bool isNewFirst)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud);
        (await stack.UpAsync(Packages().Connection("a", "cn-hangzhou", 8).Connection("b", "cn-shanghai", 7))).ShouldSucceed();
        var program = isNewFirst
            ? Packages().Connection("c", "cn-beijing", 9).Connection("a", "cn-hangzhou", 8).Connection("b", "cn-shanghai", 7)
            : Packages().Connection("a", "cn-hangzhou", 8).Connection("b", "cn-shanghai", 7).Connection("c", "cn-beijing", 9);

        var preview = await stack.PreviewAsync(program);

        AssertToldOnce(preview, "connections of package \"cn-na\" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.");
    }

    [Fact]
    public async Task A_package_lowered_below_what_its_connections_keep_is_found()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud);
        (await stack.UpAsync(Packages().Connection("a", "cn-hangzhou", 8).Connection("b", "cn-shanghai", 7))).ShouldSucceed();

        var preview = await stack.PreviewAsync(
            Packages(capacity: 10).Connection("a", "cn-hangzhou", 8).Connection("b", "cn-shanghai", 7));

        AssertToldOnce(preview, "connections of package \"cn-na\" need 15 Mbit/s, it is to have 10 Mbit/s (now 20 Mbit/s): 5 Mbit/s too much.");
    }

    [Fact]
    public async Task Two_packages_for_the_same_areas_are_told_beside_what_their_connections_are_wrong_about()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud);
        var program = new StackProgram().Instance().Package(20).Package(10, "cn-na-2");
        program = Connections(program, "cn-na", 2, 15);

        var preview = await stack.PreviewAsync(program);

        AssertToldOnce(preview, "packages \"cn-na\" and \"cn-na-2\" are both for");
        AssertToldOnce(preview, "connections of package \"cn-na\" need 30 Mbit/s");
    }

    [Fact]
    public async Task After_a_failed_check_no_sum_of_a_part_of_the_stack_is_told()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud);
        var program = Connections(Packages(), "cn-na", 4, 8)
            .Connection("wrong", "cn-wuhan-lr", 0)
            .Connection("late", "cn-nanjing", 8);

        var preview = await stack.PreviewAsync(program);

        Assert.Contains("CEN1106", Assert.Single(preview.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("CEN1001", preview.AllTexts, StringComparison.Ordinal);
    }

    /// <summary>An update isn't told whether a preview went before.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public async Task An_update_of_a_plan_that_exceeds_changes_no_connection(int parallel)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud, parallel);
        (await stack.UpAsync(Packages().Connection("a", "cn-hangzhou", 8).Connection("b", "cn-shanghai", 7))).ShouldSucceed();
        var before = await cloud.ChangesAsync();
        var program = Connections(
            Packages().Connection("a", "cn-hangzhou", 2).Connection("b", "cn-shanghai", 9), "cn-na", 4, 4, from: 2);

        var up = await stack.UpAsync(program);

        Assert.False(up.Succeeded);
        Assert.All(up.Errors, error => Assert.StartsWith(
            "CEN1001: connections of package \"cn-na\" need 27 Mbit/s, it has 20 Mbit/s: 7 Mbit/s too much.", error, StringComparison.Ordinal));
        Assert.Equal(before, await cloud.ChangesAsync());
        Assert.Equal((PropertyValue)8, stack.State.Of(Urns.Connection, "a").Outputs["bandwidth"]);
    }

    [Fact]
    public async Task An_update_says_what_its_preview_says()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud);
        (await stack.UpAsync(Packages().Connection("a", "cn-hangzhou", 8))).ShouldSucceed();
        var program = Connections(Packages().Connection("a", "cn-hangzhou", 8), "cn-na", 3, 5, from: 1);

        var preview = await stack.PreviewAsync(program);
        var up = await stack.UpAsync(program);

        Assert.Equal(Assert.Single(preview.Errors), up.Errors.Distinct(StringComparer.Ordinal).Single());
    }

    [Fact]
    public async Task An_update_that_a_check_ended_leaves_the_connections_that_wait_as_they_are()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud);
        (await stack.UpAsync(Packages())).ShouldSucceed();
        var before = await cloud.ChangesAsync();

        var up = await stack.UpAsync(Packages().Connection("a", "cn-hangzhou", 8).Connection("wrong", "cn-beijing", 0));

        Assert.Contains(up.Errors, error => error.Contains("CEN1106", StringComparison.Ordinal));
        Assert.Contains(up.Errors, error => error.StartsWith("CEN1414: \"a\" was left as it is", StringComparison.Ordinal));
        Assert.Equal(before, await cloud.ChangesAsync());
    }

    private static StackDriver RealTime(EmulatedCloud cloud, int parallel = 16) =>
        new(cloud.Configuration) { Parallel = parallel, Timings = new OperationTimings() };

    private static StackProgram Packages(double capacity = 20) => new StackProgram()
        .Instance()
        .Package(capacity)
        .Package(5, "cn-eu", more: map => map.With("areas", StackProgram.Texts("Europe", "North-America")));

    private static StackProgram Connections(
        StackProgram program, string package, int count, double bandwidth, string? region = null, int from = 0) =>
        Enumerable.Range(from, count).Aggregate(program, (all, number) => all.Connection(
            $"{package}-{number}",
            region is null ? Regions[number] : $"{region}{(number == 0 ? "" : $"-{number}")}",
            bandwidth,
            package));

    private static void AssertToldOnce(OperationResult result, string text) =>
        Assert.True(
            result.AllTexts.Split(text).Length == 2,
            $"Told {result.AllTexts.Split(text).Length - 1} times: {text}\n\n{result.AllTexts}");
}
