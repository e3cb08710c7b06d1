using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Monitor;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;
using Pulumirpc;
using static PulumiCen.Engine.Tests.Deployments.TestStack;

namespace PulumiCen.Engine.Tests.Deployments;

/// <summary>The state is true whatever goes wrong.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_refused_creation_leaves_nothing_in_the_state()
    {
        var stack = new TestStack();

        Assert.False(await stack.UpAsync(new FakeProvider { Failing = ["b"] }, Thing("a"), Thing("b"), Thing("c")));

        Assert.Equal("a", stack.Names);
        Assert.Empty(stack.State.PendingOperations);
        Assert.Equal("refused by the cloud", Assert.Single(stack.Errors));
    }

    /// <summary>The official package logs what each registration failed with; the CLI has ended the program by then.</summary>
    [Fact]
    public async Task A_program_that_the_engine_ended_has_nothing_to_add()
    {
        var stack = new TestStack();
        var engine = new EngineService(stack);

        await engine.Log(
            new LogRequest { Severity = LogSeverity.Error, Message = $"Running program 'net.dll' failed:\n{new DeploymentEndedException()}" }, null!);
        await engine.Log(new LogRequest { Severity = LogSeverity.Error, Message = "Running program 'net.dll' failed: no such region" }, null!);

        Assert.Equal("Running program 'net.dll' failed: no such region", Assert.Single(stack.Errors));
    }

    [Fact]
    public async Task What_was_created_and_is_not_ready_is_kept_and_updated_next_time()
    {
        var stack = new TestStack();
        Assert.False(await stack.UpAsync(new FakeProvider { NotReady = ["a"] }, Thing("a")));
        Assert.Equal("still Modifying", Assert.Single(stack.Find("a").InitErrors));
        Assert.Equal("id-a", stack.Find("a").Id);
        var provider = new FakeProvider();

        Assert.True(await stack.UpAsync(provider, Thing("a")));

        Assert.Equal("Update a", provider.Changes);
        Assert.Empty(stack.Find("a").InitErrors);
    }

    [Fact]
    public async Task What_a_replacement_that_is_not_ready_replaces_is_still_deleted()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"));
        Assert.False(await stack.UpAsync(new FakeProvider { NotReady = ["a"] }, Thing("a", kind: "y")));
        Assert.Equal([false, true], stack.State.Resources.Where(resource => !Urns.IsProviderType(resource.Type)).Select(resource => resource.Delete));
        var provider = new FakeProvider();

        Assert.True(await stack.UpAsync(provider, Thing("a", kind: "y")));

        Assert.Equal("Update a, Delete a", provider.Changes);
        Assert.False(stack.Find("a").Delete);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_disk_that_is_full_ends_the_update_before_anything_else_is_done(int saves)
    {
        var stack = new TestStack { SavesLeft = saves };
        var provider = new FakeProvider();

        Assert.False(await stack.UpAsync(provider, Thing("a"), Thing("b"), Thing("c")).WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.Contains("No space left on device.", string.Join('\n', stack.Errors), StringComparison.Ordinal);
        var known = stack.State.Resources.Select(resource => resource.Urn)
            .Concat(stack.State.PendingOperations.Select(operation => operation.Resource.Urn)).ToList();
        Assert.All(provider.Created, name => Assert.Contains(UrnOf(name), known, StringComparer.Ordinal));
    }

    [Fact]
    public async Task While_a_creation_runs_the_state_says_so()
    {
        var stack = new TestStack();
        var seen = Snapshot.Empty;

        await stack.UpAsync(new FakeProvider { OnCreate = _ => seen = stack.State }, Thing("a"));

        var pending = Assert.Single(seen.PendingOperations);
        Assert.Equal(PendingOperation.Creating, pending.Type);
        Assert.Equal(UrnOf("a"), pending.Resource.Urn);
    }

    [Fact]
    public async Task A_resource_whose_provider_asks_for_it_is_read_before_the_next_update()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider { AskingForRefresh = ["a"] }, Thing("a"), Thing("b"));
        Assert.True(stack.Find("a").RefreshBeforeUpdate);
        var provider = new FakeProvider();

        await stack.UpAsync(provider, Thing("a"), Thing("b"));

        Assert.Equal("Read a", provider.Reads);
        Assert.Equal("Read a", provider.Calls[0]);
        Assert.False(stack.Find("a").RefreshBeforeUpdate);
    }

    [Fact]
    public async Task What_others_need_is_deleted_after_them()
    {
        var stack = new TestStack();
        await stack.UpAsync(new FakeProvider(), Thing("a"), Thing("b", needs: "a"), Thing("c", needs: "b"));
        var provider = new FakeProvider();

        Assert.True(await stack.DestroyAsync(provider));

        Assert.Equal("Delete c, Delete b, Delete a", provider.Changes);
        Assert.Empty(stack.State.Resources);
    }

    [Fact]
    public async Task What_does_not_need_a_failed_resource_goes_on_where_that_is_wanted()
    {
        var stack = new TestStack();
        var provider = new FakeProvider { Failing = ["a"] };

        Assert.False(await stack.RunAsync(
            provider, Options with { ContinueOnError = true }, [Thing("a"), Thing("b", needs: "a"), Thing("c")]));

        Assert.Equal("Create a, Create c", provider.Changes);
        Assert.Equal("c", stack.Names);
    }

    [Fact]
    public async Task A_number_that_is_none_survives_the_state()
    {
        var stack = new TestStack();

        Assert.True(await stack.UpAsync(new FakeProvider(), Thing("a", size: double.NaN)));

        Assert.Equal((PropertyValue)double.NaN, stack.Find("a").Inputs["size"]);
    }
}
