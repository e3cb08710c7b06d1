using static PulumiCen.Engine.Tests.Deployments.TestStack;

namespace PulumiCen.Engine.Tests.Deployments;

/// <summary>The order in which resources are replaced.</summary>
public sealed class ReplacementTests
{
    [Fact]
    public async Task A_replacement_is_created_before_the_original_is_deleted()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("b", needs: "a"));
        var provider = new FakeProvider();

        Assert.True(await stack.UpAsync(provider, Thing("a", kind: "y"), Thing("b", size: 2, needs: "a")));

        Assert.Equal("Create a, Update b, Delete a", provider.Changes);
        Assert.Equal("a, b", stack.Names);
    }

    [Fact]
    public async Task Delete_before_replace_takes_along_what_would_be_replaced_too()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("b", needs: "a"), Thing("c"));
        var provider = new FakeProvider { DeletesBeforeReplace = true };

        Assert.True(await stack.UpAsync(provider, Thing("a", kind: "y"), Thing("b", kind: "y", needs: "a"), Thing("c")));

        Assert.Equal("Delete b, Delete a, Create a, Create b", provider.Changes);
        Assert.Equal("a, b, c", stack.Names);
        Assert.DoesNotContain(stack.State.Resources, resource => resource.PendingReplacement || resource.Delete);
    }

    [Fact]
    public async Task The_program_has_the_last_word_on_the_order()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"));
        var provider = new FakeProvider { DeletesBeforeReplace = true };

        await stack.UpAsync(provider, Thing("a", kind: "y") with { DeleteBeforeReplace = false });

        Assert.Equal("Create a, Delete a", provider.Changes);
    }

    [Fact]
    public async Task A_failed_replacement_after_a_deletion_is_made_up_for_by_the_next_update()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"));
        await stack.UpAsync(new FakeProvider { DeletesBeforeReplace = true, Failing = ["a"] }, Thing("a", kind: "y"));
        Assert.True(stack.Find("a").PendingReplacement);
        var provider = new FakeProvider { DeletesBeforeReplace = true };

        Assert.True(await stack.UpAsync(provider, Thing("a", kind: "y")));

        Assert.Equal("Create a", provider.Changes);
        Assert.False(stack.Find("a").PendingReplacement);
    }

    [Fact]
    public async Task Replace_on_changes_turns_an_update_into_a_replacement()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"));
        var provider = new FakeProvider();

        await stack.UpAsync(provider, Thing("a", size: 2) with { ReplaceOnChanges = ["size"] });

        Assert.Equal("Create a, Delete a", provider.Changes);
    }

    [Fact]
    public async Task A_resource_can_be_replaced_by_name()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("b"));
        var provider = new FakeProvider();
        var options = Options with { Replace = new Planning.UrnPatterns([UrnOf("a")]) };

        Assert.True(await stack.RunAsync(provider, options, [Thing("a"), Thing("b")]));

        Assert.Equal("Create a, Delete a", provider.Changes);
    }
}
