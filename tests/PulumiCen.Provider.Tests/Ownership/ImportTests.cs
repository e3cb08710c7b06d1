using PulumiCen.Emulator;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ownership;

/// <summary>What one resource has, another one gets by an import, or by a state that was moved.</summary>
public sealed class ImportTests
{
    public static TheoryData<EmulatorEdition, string, string> Cases { get; } = new()
    {
        { EmulatorEdition.Basic, Urns.Package, "cn-na" },
        { EmulatorEdition.Enterprise, Urns.Package, "cn-na" },
        { EmulatorEdition.Basic, Urns.Instance, "net" },
        { EmulatorEdition.Enterprise, Urns.Instance, "net" },
    };

    public static TheoryData<EmulatorEdition> Editions { get; } = [EmulatorEdition.Basic, EmulatorEdition.Enterprise];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_a_resource_of_the_program_is_no_other_one_can_be(EmulatorEdition edition, string type, string name)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration);
        var program = new StackProgram().Instance().Package(20, instance: null);
        (await stack.UpAsync(program)).ShouldSucceed();
        var before = await cloud.ChangesAsync();
        var original = program.Resources.Single(resource => string.Equals(resource.Name, name, StringComparison.Ordinal));
        var twice = new StackProgram().Instance().Package(20, instance: null)
            .With(original with { Name = "other", Import = stack.State.Of(type, name).Id });

        var preview = await stack.PreviewAsync(twice);
        stack.State.TryRemove(Urns.Of(type, "other"), out _);
        var up = await stack.UpAsync(twice);

        Assert.All([preview, up], result => Assert.StartsWith(
            $"CEN1418: \"other\" and \"{name}\" are the same in the cloud", Assert.Single(result.Errors), StringComparison.Ordinal));
        Assert.Equal(before, await cloud.ChangesAsync());

        // What the message advises, with the state that the import left.
        (await stack.UpAsync(program)).ShouldSucceed();
        Assert.Equal(before, await cloud.ChangesAsync());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_new_name_by_import_deletes_nothing(EmulatorEdition edition)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("a"))).ShouldSucceed();
        var before = await cloud.ChangesAsync();

        var renamed = Program("b");
        var importing = renamed.Import("b", stack.State.Of(Urns.Connection, "a").Id);

        Assert.Contains("CEN3404", (await stack.UpAsync(importing)).ShouldSucceed().AllTexts, StringComparison.Ordinal);
        Assert.Equal(before, await cloud.ChangesAsync());
        (await stack.PreviewAsync(renamed)).ShouldBeEmpty();
    }

    /// <summary>The mark in the cloud is that of the old URN, and nobody asks for it.</summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_state_that_was_moved_to_another_stack_has_nothing_to_do(EmulatorEdition edition)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("a"))).ShouldSucceed();
        var before = await cloud.ChangesAsync();
        await using var other = new StackDriver(cloud.Configuration);
        foreach (var (type, name) in new[] { (Urns.Instance, "net"), (Urns.Package, "cn-na"), (Urns.Connection, "a") })
        {
            Assert.True(stack.State.TryRemove(Urns.Of(type, name), out var entry));
            other.State[Urns.Of(type, name)] = entry;
        }

        (await other.UpAsync(Program("a"))).ShouldSucceed();
        (await other.RefreshAsync()).ShouldSucceed();
        (await other.PreviewAsync(Program("a"))).ShouldBeEmpty();
        (await stack.UpAsync(new StackProgram())).ShouldSucceed();
        Assert.Equal(before, await cloud.ChangesAsync());
    }

    private static StackProgram Program(string connection) =>
        new StackProgram().Instance().Package(20).Connection(connection, "cn-hangzhou", 8);
}
