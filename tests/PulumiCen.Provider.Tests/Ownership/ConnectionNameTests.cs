using PulumiCen.Emulator;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ownership;

/// <summary>The connection of a pair of regions is one, whatever its name.</summary>
public sealed class ConnectionNameTests
{
    public static TheoryData<EmulatorEdition> Editions { get; } = [EmulatorEdition.Basic, EmulatorEdition.Enterprise];

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_connection_renamed_without_an_alias_stays_what_it_is(EmulatorEdition edition)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("a"))).ShouldSucceed();
        var before = await cloud.ChangesAsync();

        var preview = await stack.PreviewAsync(Program("b"));
        var up = await stack.UpAsync(Program("b"));

        Assert.Contains("CEN2406: connection \"b\" was there already", preview.ShouldSucceed().AllTexts, StringComparison.Ordinal);
        Assert.Contains("CEN3404: \"a\" leaves the state", up.ShouldSucceed().AllTexts, StringComparison.Ordinal);
        Assert.Equal(before, await cloud.ChangesAsync());
        Assert.False(stack.State.ContainsKey(Urns.Of(Urns.Connection, "a")));
        Assert.Equal((PropertyValue)8, (await RefreshedAsync(stack, "b")).Outputs["bandwidth"]);
        (await stack.PreviewAsync(Program("b"))).ShouldBeEmpty();
        (await stack.DestroyAsync()).ShouldSucceed();
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task One_renamed_without_an_alias_and_changed_is_refused_in_the_preview(EmulatorEdition edition)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("a"))).ShouldSucceed();
        var before = await cloud.ChangesAsync();

        var preview = await stack.PreviewAsync(Program("b", 12));
        var up = await stack.UpAsync(Program("b", 12));

        Assert.All([preview, up], result =>
        {
            var error = Assert.Single(result.Errors);
            Assert.StartsWith("CEN1405: connection \"b\" exists already", error, StringComparison.Ordinal);
            Assert.Contains("aliases", error, StringComparison.Ordinal);
        });
        Assert.Equal(before, await cloud.ChangesAsync());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task A_connection_that_is_to_be_replaced_by_itself_stays(EmulatorEdition edition)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("a"))).ShouldSucceed();
        var before = await cloud.ChangesAsync();

        (await stack.UpAsync(Program("a").Replace("a"))).ShouldSucceed();

        Assert.Equal(before, await cloud.ChangesAsync());
        Assert.Equal((PropertyValue)8, (await RefreshedAsync(stack, "a")).Outputs["bandwidth"]);
        (await stack.PreviewAsync(Program("a"))).ShouldBeEmpty();
    }

    /// <summary>The operation ended after the create under the new name, and the next one deletes the old name.</summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public async Task The_next_operation_does_not_delete_it_either(EmulatorEdition edition)
    {
        await using var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("a"))).ShouldSucceed();
        var old = stack.State.Of(Urns.Connection, "a");
        (await stack.UpAsync(Program("b"))).ShouldSucceed();
        stack.State[Urns.Of(Urns.Connection, "a")] = old;

        (await stack.UpAsync(Program("b"))).ShouldSucceed();

        Assert.Equal((PropertyValue)8, (await RefreshedAsync(stack, "b")).Outputs["bandwidth"]);
        (await stack.PreviewAsync(Program("b"))).ShouldBeEmpty();
    }

    /// <summary>Two explicit providers are two processes: the one that deletes isn't the one that has the new name.</summary>
    [Fact]
    public async Task The_process_that_deletes_knows_what_another_one_has()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("a").SpreadOver(3))).ShouldSucceed();
        var elsewhere = new StackProgram().Instance().Package(20);
        var renamed = elsewhere.SpreadOver(2).With(Program("b").Resources[2] with { Provider = "provider-0" });

        (await stack.UpAsync(renamed)).ShouldSucceed();

        Assert.Equal((PropertyValue)8, (await RefreshedAsync(stack, "b")).Outputs["bandwidth"]);
        (await stack.PreviewAsync(renamed)).ShouldBeEmpty();
    }

    private static async Task<StateEntry> RefreshedAsync(StackDriver stack, string name)
    {
        (await stack.RefreshAsync()).ShouldSucceed();
        return stack.State.Of(Urns.Connection, name);
    }

    private static StackProgram Program(string name, double bandwidth = 8) =>
        new StackProgram().Instance().Package(20).Connection(name, "cn-hangzhou", bandwidth);
}
