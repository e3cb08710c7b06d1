using PulumiCen.Emulator;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>A connection leaves the budget of its package when it is billed by traffic, and enters it when it no longer is.</summary>
public sealed class BandwidthTypeTests
{
    private static Task<EmulatedCloud> EnterpriseAsync() =>
        EmulatedCloud.StartAsync(new EmulatorOptions { Edition = EmulatorEdition.Enterprise });

    private static StackProgram Program(bool isByTraffic, double a, double b, string? line = null) => new StackProgram().Instance().Package(20)
        .Connection("a", "cn-hangzhou", a, more: inputs => Type(inputs, isByTraffic).WithOptional("linkType", line is null ? null : (PropertyValue)line))
        .Connection("b", "cn-shanghai", b);

    private static PropertyMap Type(PropertyMap inputs, bool isByTraffic) =>
        inputs.With("bandwidthType", isByTraffic ? "DataTransfer" : "BandwidthPackage");

    [Fact]
    public async Task What_leaves_the_budget_makes_room_and_what_enters_it_needs_room_in_one_update()
    {
        await using var cloud = await EnterpriseAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        foreach (var program in new[] { Program(false, 12, 8), Program(true, 80, 20), Program(false, 15, 5), Program(true, 15, 20) })
        {
            (await stack.PreviewAsync(program)).ShouldSucceed();
            (await stack.UpAsync(program)).ShouldSucceed();
            (await stack.PreviewAsync(program)).ShouldBeEmpty();
        }

        Assert.Empty(await cloud.RefusalsAsync());
    }

    [Fact]
    public async Task What_enters_the_budget_and_does_not_fit_is_found_in_preview()
    {
        await using var cloud = await EnterpriseAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program(true, 12, 20))).ShouldSucceed();

        var preview = await stack.PreviewAsync(Program(false, 12, 20));

        Assert.False(preview.Succeeded);
        Assert.Contains("CEN1001", preview.AllTexts, StringComparison.Ordinal);
        Assert.Contains("12 Mbit/s too much", preview.AllTexts, StringComparison.Ordinal);
        Assert.Contains("\"a\"  0 Mbit/s -> 12 Mbit/s\n", preview.AllTexts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_on_another_line_goes_back_to_the_package_in_one_update()
    {
        await using var cloud = await EnterpriseAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program(true, 12, 8, "Platinum"))).ShouldSucceed();
        (await stack.PreviewAsync(Program(true, 12, 8, "Platinum"))).ShouldBeEmpty();

        (await stack.UpAsync(Program(false, 12, 8))).ShouldSucceed();

        (await stack.PreviewAsync(Program(false, 12, 8))).ShouldBeEmpty();
        (await stack.RefreshAsync()).ShouldBeEmpty();
        Assert.Empty(await cloud.RefusalsAsync());
    }

    [Fact]
    public async Task Another_line_with_a_package_is_refused_before_anything_is_sent()
    {
        await using var cloud = await EnterpriseAsync();
        await using var stack = new StackDriver(cloud.Configuration);

        var preview = await stack.PreviewAsync(Program(false, 12, 8, "Platinum"));

        Assert.False(preview.Succeeded);
        Assert.Contains("CEN1119", preview.AllTexts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_basic_connection_can_not_be_billed_by_traffic()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program(false, 12, 8))).ShouldSucceed();

        var up = await stack.UpAsync(Program(true, 12, 8));

        Assert.Contains(up.Errors, error => error.StartsWith("CEN1411", StringComparison.Ordinal));
        Assert.Empty(await cloud.RefusalsAsync());
        (await stack.PreviewAsync(Program(false, 12, 8))).ShouldBeEmpty();
    }

    /// <summary>An instance has one package of two areas at a time, so that is the way to another.</summary>
    [Fact]
    public async Task A_connection_moves_to_another_package_by_way_of_traffic_and_stays_the_same_connection()
    {
        await using var cloud = await EnterpriseAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Moving("cn-na", "cn-na"))).ShouldSucceed();
        var attachment = stack.State.Of(Urns.Connection, "a").Outputs["attachmentId"];
        foreach (var program in new[] { Moving(null, "cn-na"), Moving(null, null), Moving(null, "second"), Moving("second", "second") })
        {
            (await stack.UpAsync(program)).ShouldSucceed();
            (await stack.PreviewAsync(program)).ShouldBeEmpty();
        }

        Assert.Equal(attachment, stack.State.Of(Urns.Connection, "a").Outputs["attachmentId"]);
        Assert.Equal((PropertyValue)stack.State.Of(Urns.Package, "second").Id, stack.State.Of(Urns.Connection, "a").Outputs["bandwidthPackageId"]);
        (await stack.RefreshAsync()).ShouldBeEmpty();
    }

    private static StackProgram Moving(string? package, string? attached) => new StackProgram().Instance()
        .Package(20, instance: string.Equals(attached, "cn-na", StringComparison.Ordinal) ? "net" : null)
        .Package(30, "second", string.Equals(attached, "second", StringComparison.Ordinal) ? "net" : null)
        .Connection("a", "cn-hangzhou", 12, package ?? "cn-na", inputs => Type(inputs, package is null)
            .With("instance", StackProgram.Ref(Urns.Instance, "net"))
            .Without("bandwidthPackage")
            .WithOptional("bandwidthPackage", package is null ? null : StackProgram.Ref(Urns.Package, package)));
}
