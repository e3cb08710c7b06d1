using PulumiCen.Engine.Planning;
using PulumiCen.Protocol;
using static PulumiCen.Engine.Tests.Deployments.TestStack;

namespace PulumiCen.Engine.Tests.Deployments;

/// <summary>What the options of resources change.</summary>
public sealed class OptionTests
{
    [Fact]
    public async Task A_protected_resource_is_not_deleted()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a") with { Protect = true });
        var provider = new FakeProvider();

        Assert.False(await stack.UpAsync(provider));

        Assert.Empty(provider.Changes);
        Assert.Contains("cannot be deleted", Assert.Single(stack.Errors), StringComparison.Ordinal);
        Assert.Equal("a", stack.Names);
    }

    [Fact]
    public async Task A_protected_resource_is_not_replaced()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a") with { Protect = true });
        var provider = new FakeProvider();

        Assert.False(await stack.UpAsync(provider, Thing("a", kind: "y") with { Protect = true }));

        Assert.Empty(provider.Changes);
    }

    [Fact]
    public async Task A_retained_resource_is_forgotten_and_not_deleted()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a") with { RetainOnDelete = true });
        var provider = new FakeProvider();

        Assert.True(await stack.UpAsync(provider));

        Assert.Empty(provider.Changes);
        Assert.Empty(stack.Names);
    }

    [Fact]
    public async Task Ignored_changes_keep_the_old_value()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"));
        var provider = new FakeProvider();

        await stack.UpAsync(provider, Thing("a", size: 5) with { IgnoreChanges = ["size"] });

        Assert.Empty(provider.Changes);
        Assert.Equal((PropertyValue)1, stack.Find("a").Inputs["size"]);
    }

    [Fact]
    public async Task What_is_deleted_with_another_resource_is_not_deleted_by_itself()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("b") with { DeletedWith = UrnOf("a") });
        var provider = new FakeProvider();

        Assert.True(await stack.DestroyAsync(provider));

        Assert.Equal("Delete a", provider.Changes);
        Assert.Empty(stack.State.Resources);
    }

    [Fact]
    public async Task An_alias_keeps_a_renamed_resource()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("before"));
        var provider = new FakeProvider();

        await stack.UpAsync(provider, Thing("after") with { Aliases = [new AliasGoal("", Name: "before")] });

        Assert.Empty(provider.Changes);
        Assert.Equal("after", stack.Names);
        Assert.Equal("id-before", stack.Find("after").Id);
    }

    [Fact]
    public async Task An_import_reads_and_then_updates_what_differs()
    {
        var stack = new TestStack();
        var provider = new FakeProvider();

        Assert.True(await stack.UpAsync(provider, Thing("a") with { ImportId = "mine" }));

        Assert.Equal("Read a, Check a, Diff a, Update a", provider.AllCalls);
        Assert.Equal("mine", stack.Find("a").Id);
    }

    [Fact]
    public async Task What_a_program_imports_is_not_replaced()
    {
        var stack = new TestStack();
        var provider = new FakeProvider();

        Assert.False(await stack.UpAsync(provider, Thing("a", kind: "y") with { ImportId = "mine" }));

        Assert.Equal("Read a", provider.Changes);
        Assert.Contains("may not be replaced", Assert.Single(stack.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_resources_can_not_have_one_name()
    {
        var stack = new TestStack();

        Assert.False(await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("a")));

        Assert.Contains("Duplicate resource URN", Assert.Single(stack.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_of_the_name_of_a_secret_input_is_secret()
    {
        var stack = new TestStack();
        var goal = Thing("a");

        await stack.UpAsync(new FakeProvider(), goal with { Inputs = goal.Inputs.With("size", new PropertyValue.Secret(7)) });

        Assert.IsType<PropertyValue.Secret>(stack.Find("a").Outputs["size"]);
        Assert.IsNotType<PropertyValue.Secret>(stack.Find("a").Outputs["kind"]);
    }

    [Fact]
    public async Task An_ignored_property_that_is_new_does_not_get_to_the_provider()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"));
        var provider = new FakeProvider();
        var goal = Thing("a");

        await stack.UpAsync(provider, goal with { Inputs = goal.Inputs.With("more", 1), IgnoreChanges = ["more"] });

        Assert.Empty(provider.Changes);
        Assert.DoesNotContain("more", stack.Find("a").Inputs.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Where_the_provider_does_not_know_other_inputs_are_an_update()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("b"));
        var provider = new FakeProvider { KnowsNoChanges = true };

        await stack.UpAsync(provider, Thing("a", size: 2), Thing("b"));

        Assert.Equal("Update a", provider.Changes);
    }

    [Fact]
    public async Task Resources_are_imported_without_a_program()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"));
        var provider = new FakeProvider();

        Assert.True(await stack.ImportAsync(
            provider, new ImportGoal { Type = "cen:index:Thing", Name = "b", Id = "mine", Protect = true }));

        Assert.Equal("Read b", provider.Changes);
        Assert.Equal("mine", stack.Find("b").Id);
        Assert.True(stack.Find("b").Protect);
        Assert.Contains("a", stack.Names, StringComparison.Ordinal);
    }
}
