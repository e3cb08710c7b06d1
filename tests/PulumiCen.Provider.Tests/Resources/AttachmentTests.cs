using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>Packages are attached, moved and detached in place, and never while connections draw on them.</summary>
public sealed class AttachmentTests
{
    private static StackProgram Program(string? instance) =>
        new StackProgram().Instance("one").Instance("other").Package(20, instance: instance);

    [Fact]
    public async Task A_package_is_attached_moved_and_detached_in_place()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        foreach (var instance in new[] { null, "one", "other", null })
        {
            var up = await stack.UpAsync(Program(instance));

            up.ShouldSucceed();
            Assert.DoesNotContain(up.Steps, step => step.StartsWith("replace", StringComparison.Ordinal));
            Assert.Equal(
                instance is null ? (PropertyValue)"Idle" : "InUse", stack.State.Of(Urns.Package, "cn-na").Outputs["status"]);
            (await stack.PreviewAsync(Program(instance))).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_connection_is_not_moved_to_another_CEN_by_way_of_its_package()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        StackProgram Program(string package, string? instance) => new StackProgram()
            .Instance()
            .Instance("other")
            .Package(20)
            .Package(20, "spare", "other")
            .Connection("a", "cn-hangzhou", 5, package, inputs => inputs.WithOptional(
                "instance", instance is null ? null : StackProgram.Ref(Urns.Instance, instance)));
        (await stack.UpAsync(Program("cn-na", null))).ShouldSucceed();

        var up = await stack.UpAsync(Program("spare", null));

        Assert.StartsWith("CEN1413", Assert.Single(up.Errors), StringComparison.Ordinal);
        (await stack.PreviewAsync(Program("cn-na", null))).ShouldBeEmpty();

        (await stack.UpAsync(Program("spare", "other"))).ShouldSucceed();
        (await stack.PreviewAsync(Program("spare", "other"))).ShouldBeEmpty();
        Assert.Empty(await cloud.RefusalsAsync());
    }

    [Fact]
    public async Task A_package_that_connections_draw_on_is_not_detached()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("one"))).ShouldSucceed();
        await cloud.SetLimitAsync(stack.State.Of(Urns.Instance, "one").Id, "cn-hangzhou", 5);

        var up = await stack.UpAsync(Program("other"));

        Assert.StartsWith("CEN1407", Assert.Single(up.Errors), StringComparison.Ordinal);
        Assert.Empty(await cloud.RefusalsAsync());
    }

    [Fact]
    public async Task A_changed_charge_type_deletes_the_old_package_before_the_new_one_is_attached()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("one"))).ShouldSucceed();
        var prepaid = new StackProgram().Instance("one").Instance("other")
            .Package(20, instance: "one", more: inputs => inputs.With("chargeType", "PrePaid"));

        var up = await stack.UpAsync(prepaid);

        up.ShouldSucceed();
        Assert.Equal(["replace cn-na: chargeType UpdateReplace", "delete cn-na"], up.Steps);
        (await stack.PreviewAsync(prepaid)).ShouldBeEmpty();
    }
}
