using PulumiCen.Emulator;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>After a failure the state is true, and the next <c>up</c> goes on from there.</summary>
public sealed class FailureTests
{
    private static StackProgram Program(double a = 5) => new StackProgram().Instance().Package(20).Connection("a", "cn-hangzhou", a);

    [Theory]
    [InlineData("AssociateCenBandwidthPackage", "cn-na")]
    [InlineData("SetCenInterRegionBandwidthLimit", "a")]
    public async Task What_was_created_and_is_not_complete_is_in_the_state_and_completed_by_the_next_up(string action, string resource)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var spy = new CloudSpy { Before = (sent, _) => Task.FromResult(string.Equals(sent, action, StringComparison.Ordinal) ? CloudSpy.Refuse("Forbidden") : null) };
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = spy.Replace };

        var up = await stack.UpAsync(Program());

        Assert.StartsWith("CEN1201", Assert.Single(up.Errors), StringComparison.Ordinal);
        Assert.True(stack.State.Single(entry => string.Equals(entry.Value.Name, resource, StringComparison.Ordinal)).Value.IsIncomplete);

        spy.Before = (_, _) => Task.FromResult<HttpResponseMessage?>(null);
        (await stack.UpAsync(Program())).ShouldSucceed();
        (await stack.PreviewAsync(Program())).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_update_that_changed_nothing_leaves_the_state_as_it_was()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program())).ShouldSucceed();
        var before = stack.State.Of(Urns.Connection, "a");
        var spy = new CloudSpy
        {
            Before = (action, _) => Task.FromResult(
                action is "SetCenInterRegionBandwidthLimit" ? CloudSpy.Refuse("Forbidden") : null),
        };
        await using var failing = new StackDriver(cloud.Configuration) { Adapt = spy.Replace };
        foreach (var (urn, entry) in stack.State)
        {
            failing.State[urn] = entry;
        }

        var up = await failing.UpAsync(Program(8));

        Assert.StartsWith("CEN1201", Assert.Single(up.Errors), StringComparison.Ordinal);
        Assert.Equal(before, failing.State.Of(Urns.Connection, "a"));
    }

    [Fact]
    public async Task A_custom_timeout_ends_the_waiting_with_a_clear_error()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program())).ShouldSucceed();
        var id = stack.State.Of(Urns.Instance, "net").Id;
        await cloud.SetLimitAsync(id, "cn-shanghai", 15);
        var impatient = new StackProgram().Instance().Package(20).Connection("a", "cn-hangzhou", 8, timeout: 1.5);

        var up = await stack.UpAsync(impatient);

        Assert.StartsWith("CEN1403", Assert.Single(up.Errors), StringComparison.Ordinal);
        Assert.Equal((PropertyValue)5, stack.State.Of(Urns.Connection, "a").Outputs["bandwidth"]);
    }

    [Fact]
    public async Task A_pair_that_others_gave_bandwidth_is_not_taken_over_silently()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(new StackProgram().Instance().Package(20))).ShouldSucceed();
        await cloud.SetLimitAsync(stack.State.Of(Urns.Instance, "net").Id, "cn-hangzhou", 3);

        var up = await stack.UpAsync(Program());

        Assert.StartsWith("CEN1405", Assert.Single(up.Errors), StringComparison.Ordinal);
        Assert.Contains("pulumi import", up.AllTexts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EmulatorEdition.Basic)]
    [InlineData(EmulatorEdition.Enterprise)]
    public async Task A_connection_that_a_crash_left_is_taken_over_and_mentioned(EmulatorEdition edition)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program())).ShouldSucceed();
        Assert.True(stack.State.TryRemove(Urns.Of(Urns.Connection, "a"), out _));
        var changes = (await cloud.ChangesAsync()).Count;

        var up = await stack.UpAsync(Program());

        up.ShouldSucceed();
        Assert.Contains("CEN2406", up.AllTexts, StringComparison.Ordinal);
        Assert.DoesNotContain("Create", string.Join(' ', (await cloud.ChangesAsync()).Skip(changes)), StringComparison.Ordinal);
        (await stack.PreviewAsync(Program())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Errors_have_a_code_and_no_stack_trace_and_no_secret()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration.With("accessKeySecret", new PropertyValue.Secret("wrong-secret")));

        var up = await stack.UpAsync(Program());

        var error = Assert.Single(up.Errors);
        Assert.StartsWith("CEN1202", error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(await cloud.ChangesAsync());
    }

    [Fact]
    public async Task An_endpoint_where_nothing_answers_is_a_clear_error_before_anything_is_touched()
    {
        await using var stack = new StackDriver(PropertyMap.Empty
            .With("endpoint", "http://127.0.0.1:1").With("accessKeyId", "a").With("accessKeySecret", "b"));

        var preview = await stack.PreviewAsync(Program());

        Assert.StartsWith("CEN1204", Assert.Single(preview.Errors), StringComparison.Ordinal);
    }
}
