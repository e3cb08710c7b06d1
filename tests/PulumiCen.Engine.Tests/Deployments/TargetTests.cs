using PulumiCen.Engine.Planning;
using PulumiCen.Protocol;
using static PulumiCen.Engine.Tests.Deployments.TestStack;

namespace PulumiCen.Engine.Tests.Deployments;

/// <summary>What <c>--target</c> touches and what it leaves alone.</summary>
public sealed class TargetTests
{
    private static DeploymentOptions Target(params string[] names) =>
        Options with { Targets = new UrnPatterns(names.Select(UrnOf)) };

    [Fact]
    public async Task Only_targets_are_checked_and_changed()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("b"));
        var provider = new FakeProvider();

        Assert.True(await stack.RunAsync(provider, Target("a"), [Thing("a", size: 2), Thing("b", size: 2), Thing("c")]));

        Assert.Equal("Check a, Diff a, Update a", provider.AllCalls);
        Assert.Equal((PropertyValue)1, stack.Find("b").Inputs["size"]);
        Assert.Equal("a, b", stack.Names);
    }

    [Fact]
    public async Task A_target_that_needs_what_is_left_out_is_refused()
    {
        var stack = new TestStack();

        Assert.False(await stack.RunAsync(new FakeProvider(), Target("b"), [Thing("a"), Thing("b", needs: "a")]));

        Assert.Contains("--target", Assert.Single(stack.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_need_is_only_destroyed_together_with_them()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("b", needs: "a"), Thing("c"));

        Assert.False(await stack.DestroyAsync(new FakeProvider(), Target("a")));
        var provider = new FakeProvider();
        Assert.True(await stack.DestroyAsync(provider, Target("a") with { TargetDependents = true }));

        Assert.Equal("Delete b, Delete a", provider.Changes);
        Assert.Equal("c", stack.Names);
    }

    [Fact]
    public async Task What_is_excluded_is_left_alone()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("b", needs: "a"), Thing("c"));
        var provider = new FakeProvider();

        Assert.True(await stack.RunAsync(provider, Exclude("a"), [Thing("a", size: 2), Thing("b", size: 2, needs: "a")]));

        Assert.Equal("Update b, Delete c", provider.Changes);
        Assert.Equal((PropertyValue)1, stack.Find("a").Inputs["size"]);
    }

    [Fact]
    public async Task What_depends_on_an_excluded_resource_can_be_left_alone_too()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("b", needs: "a"), Thing("c"));
        var provider = new FakeProvider();

        Assert.True(await stack.RunAsync(
            provider,
            Exclude("a") with { ExcludeDependents = true },
            [Thing("a", size: 2), Thing("b", size: 2, needs: "a"), Thing("c", size: 2)]));

        Assert.Equal("Update c", provider.Changes);
    }

    [Fact]
    public async Task A_target_that_is_nowhere_fails_in_the_end()
    {
        var stack = new TestStack();
        var provider = new FakeProvider();

        Assert.False(await stack.RunAsync(provider, Target("a", "nope"), [Thing("a")]));

        Assert.Equal("Create a", provider.Changes);
        Assert.Equal(
            $"Target '{UrnOf("nope")}' could not be found in the stack. Did you forget to escape $ in your shell?",
            Assert.Single(stack.Errors));
    }

    private static DeploymentOptions Exclude(params string[] names) =>
        Options with { Excludes = new UrnPatterns(names.Select(UrnOf)) };
}
