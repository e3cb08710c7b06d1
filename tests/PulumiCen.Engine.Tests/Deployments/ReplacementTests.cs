using System.Collections.Immutable;
using PulumiCen.Engine.Planning;
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
        var options = Options with { Replace = new UrnPatterns([UrnOf("a")]) };

        Assert.True(await stack.RunAsync(provider, options, [Thing("a"), Thing("b")]));

        Assert.Equal("Create a, Delete a", provider.Changes);
    }

    [Fact]
    public async Task Another_trigger_replaces_without_a_diff()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a") with { ReplacementTrigger = 1 });
        var provider = new FakeProvider();

        Assert.True(await stack.UpAsync(provider, Thing("a") with { ReplacementTrigger = 2 }));

        Assert.DoesNotContain("Diff a", provider.Calls, StringComparer.Ordinal);
        Assert.Equal("Create a, Delete a", provider.Changes);
    }

    [Fact]
    public async Task What_is_tainted_is_replaced_without_a_diff()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"));
        stack.Change("a", resource => resource with { Taint = true });
        var provider = new FakeProvider();

        Assert.True(await stack.UpAsync(provider, Thing("a")));

        Assert.DoesNotContain("Diff a", provider.Calls, StringComparer.Ordinal);
        Assert.Equal("Create a, Delete a", provider.Changes);
        Assert.False(stack.Find("a").Taint);
    }

    [Fact]
    public async Task What_is_to_be_replaced_with_another_resource_is()
    {
        var stack = new TestStack();
        ResourceGoal Second() => Thing("b") with { ReplaceWith = [UrnOf("a")] };
        await stack.UpAsync(new FakeProvider(), Thing("a"), Second());
        var provider = new FakeProvider();

        Assert.True(await stack.UpAsync(provider, Thing("a", kind: "y"), Second()));

        Assert.DoesNotContain("Diff b", provider.Calls, StringComparer.Ordinal);
        Assert.Equal("Create a, Create b, Delete b, Delete a", provider.Changes);
    }

    [Fact]
    public async Task Deleting_first_holds_for_what_the_user_names_too()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"));
        var provider = new FakeProvider();
        var options = Options with { Replace = new UrnPatterns([UrnOf("a")]) };

        Assert.True(await stack.RunAsync(provider, options, [Thing("a") with { DeleteBeforeReplace = true }]));

        Assert.Equal("Delete a, Create a", provider.Changes);
    }

    [Fact]
    public async Task Deleting_first_asks_the_dependents_whether_they_go_along()
    {
        var stack = new TestStack();
        var unrelated = Thing("b", needs: "a") with
        {
            PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("size", [UrnOf("a")]),
        };
        await stack.UpAsync(new FakeProvider(), Thing("a"), unrelated);
        var provider = new FakeProvider { DeletesBeforeReplace = true };

        Assert.True(await stack.UpAsync(provider, Thing("a", kind: "y"), unrelated));

        Assert.Equal("Diff b", provider.Calls.First(call => call.EndsWith('b')));
        Assert.Equal("Delete a, Create a", provider.Changes);
    }
}
