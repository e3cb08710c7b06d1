using PulumiCen.Emulator;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ownership;

/// <summary>A package leaves its CEN instance only when nothing draws on it; an update that can't succeed isn't begun.</summary>
public sealed class PackageMoveTests
{
    public static TheoryData<EmulatorEdition> Editions { get; } = [EmulatorEdition.Basic, EmulatorEdition.Enterprise];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task An_instance_renamed_without_an_alias_is_not_created_a_second_time(EmulatorEdition edition)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("net"))).ShouldSucceed();
        var before = await cloud.ChangesAsync();

        var preview = await stack.PreviewAsync(Program("core"));
        Assert.StartsWith(
            "CEN1417: package \"cn-na\" can't leave CEN instance \"net\" for \"core\": one connection draws on it",
            Assert.Single(preview.Errors),
            StringComparison.Ordinal);
        Assert.Equal(before, await cloud.ChangesAsync());

        // What the message advises first.
        stack.State.Rename(Urns.Instance, "net", "core");
        (await stack.PreviewAsync(Program("core"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_package_moves_as_the_message_says()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Two("net", 8))).ShouldSucceed();
        Assert.StartsWith("CEN1417", Assert.Single((await stack.PreviewAsync(Two("core", 8))).Errors), StringComparison.Ordinal);

        (await stack.UpAsync(Two("net", null))).ShouldSucceed();
        (await stack.UpAsync(Two("core", 8))).ShouldSucceed();

        (await stack.RefreshAsync()).ShouldSucceed();
        (await stack.PreviewAsync(Two("core", 8))).ShouldBeEmpty();
        Assert.Empty(await cloud.RefusalsAsync());
    }

    [Fact]
    public async Task A_package_is_not_detached_under_its_connections()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("net"))).ShouldSucceed();

        var preview = await stack.PreviewAsync(
            new StackProgram().Instance().Package(20, instance: null).Connection("a", "cn-hangzhou", 8));

        Assert.StartsWith(
            "CEN1417: package \"cn-na\" can't leave CEN instance \"net\": ", Assert.Single(preview.Errors), StringComparison.Ordinal);
    }

    private static StackProgram Program(string instance) =>
        new StackProgram().Instance(instance).Package(20, instance: instance).Connection("a", "cn-hangzhou", 8);

    private static StackProgram Two(string instance, double? bandwidth)
    {
        var program = new StackProgram().Instance().Instance("core").Package(20, instance: instance);
        return bandwidth is null ? program : program.Connection("a", "cn-hangzhou", bandwidth);
    }
}
