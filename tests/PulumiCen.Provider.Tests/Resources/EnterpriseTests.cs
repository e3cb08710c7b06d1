using PulumiCen.Emulator;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>The same program in a CEN with Enterprise transit routers: peer attachments.</summary>
public sealed class EnterpriseTests
{
    private static StackProgram Program(double? hangzhou = 8, double? shanghai = 7, string? edition = null) => new StackProgram()
        .Instance()
        .Package(20)
        .Connection("hangzhou", "cn-hangzhou", hangzhou, more: inputs => inputs.WithOptional("edition", edition is null ? null : (PropertyValue)edition))
        .Connection("shanghai", "cn-shanghai", shanghai, more: inputs => inputs.With("name", "peers").With("autoPublishRoutes", true))
        .Connection("beijing", "cn-beijing", null);

    private static Task<EmulatedCloud> EnterpriseAsync() =>
        EmulatedCloud.StartAsync(new EmulatorOptions { Edition = EmulatorEdition.Enterprise });

    [Fact]
    public async Task Auto_makes_peer_attachments_and_shifts_bandwidth_between_them()
    {
        await using var cloud = await EnterpriseAsync();
        await using var stack = new StackDriver(cloud.Configuration);

        (await stack.UpAsync(Program())).ShouldSucceed();
        (await stack.PreviewAsync(Program())).ShouldBeEmpty();
        (await stack.UpAsync(Program(3, 16))).ShouldSucceed();
        (await stack.PreviewAsync(Program(3, 16))).ShouldBeEmpty();

        var connection = stack.State.Of(Urns.Connection, "shanghai");
        Assert.Equal((PropertyValue)"Enterprise", connection.Outputs["edition"]);
        Assert.Equal((PropertyValue)16, connection.Outputs["bandwidth"]);
        Assert.StartsWith("tr-attach-", ((PropertyValue.Text)connection.Outputs["attachmentId"]).Value, StringComparison.Ordinal);
        Assert.Empty(await cloud.RefusalsAsync());
        (await Imports.ImportAllAsync(Program(3, 16), stack.State, cloud.Configuration)).ShouldBeEmpty();
        (await stack.DestroyAsync()).ShouldSucceed();
        Assert.Empty(await cloud.RefusalsAsync());
    }

    [Fact]
    public async Task Bandwidth_can_be_taken_away_and_given_back()
    {
        await using var cloud = await EnterpriseAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        foreach (var bandwidth in new double?[] { 8, null, 5 })
        {
            (await stack.UpAsync(Program(bandwidth))).ShouldSucceed();
            (await stack.PreviewAsync(Program(bandwidth))).ShouldBeEmpty();
        }

        Assert.Empty(await cloud.RefusalsAsync());
    }

    [Fact]
    public async Task Traffic_billing_takes_nothing_from_the_package()
    {
        await using var cloud = await EnterpriseAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        var program = new StackProgram().Instance().Package(20)
            .Connection("a", "cn-hangzhou", 20)
            .Connection("b", "cn-shanghai", 100, more: inputs => inputs.With("bandwidthType", "DataTransfer"));

        (await stack.UpAsync(program)).ShouldSucceed();

        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        Assert.Empty(await cloud.RefusalsAsync());
    }

    [Fact]
    public async Task An_edition_that_the_CEN_does_not_have_is_a_clear_error()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);

        var up = await stack.UpAsync(Program(edition: "Enterprise"));

        Assert.Contains(up.Errors, error => error.StartsWith("CEN1410", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Auto_is_whatever_is_there_so_naming_it_changes_nothing()
    {
        await using var cloud = await EnterpriseAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program())).ShouldSucceed();

        (await stack.PreviewAsync(Program(edition: "Enterprise"))).ShouldBeEmpty();
        Assert.Equal(
            ["replace hangzhou: edition UpdateReplace"], (await stack.PreviewAsync(Program(edition: "Basic"))).Steps);
    }
}
