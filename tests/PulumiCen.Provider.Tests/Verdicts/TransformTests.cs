using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Verdicts;

/// <summary>
/// A program's transform (Node.js: <c>registerResourceTransform</c>, @pulumi/pulumi 3.259.0) gets references as texts, and
/// so the provider gets the URN of a resource in place of a reference to it.
/// </summary>
public sealed class TransformTests
{
    [Fact]
    public async Task A_connection_that_a_transform_changed_counts_for_its_package()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration) { Transforms = true };

        var preview = await stack.PreviewAsync(Program(12, 10));

        Assert.StartsWith(
            "CEN1001: connections of package \"cn-na\" need 22 Mbit/s, it has 20 Mbit/s: 2 Mbit/s too much.",
            Assert.Single(preview.Errors),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task What_a_transform_changed_is_made_and_stays_as_it_is(int providers)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration) { Transforms = true };
        var program = Program(12, 8).SpreadOver(providers);

        (await stack.PreviewAsync(program)).ShouldSucceed();
        (await stack.UpAsync(program)).ShouldSucceed();

        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        Assert.Equal((PulumiCen.Protocol.PropertyValue)12, stack.State.Of(Urns.Connection, "a").Outputs["bandwidth"]);
        (await stack.UpAsync(Program(4, 16).SpreadOver(providers))).ShouldSucceed();
        Assert.Empty(await cloud.RefusalsAsync());
    }

    private static StackProgram Program(double a, double b) => new StackProgram()
        .Instance()
        .Package(20)
        .Connection("a", "cn-hangzhou", a)
        .Connection("b", "cn-shanghai", b);
}
