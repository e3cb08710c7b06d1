using System.Net;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>Nothing is bought twice, and nothing that is paid for disappears silently.</summary>
public sealed class PurchaseTests
{
    private static StackProgram Program(string chargeType = "PostPaid", string? deletion = null) => new StackProgram()
        .Instance()
        .Package(20, more: inputs => inputs
            .With("chargeType", chargeType)
            .WithOptional("deletion", deletion is null ? null : (PropertyValue)deletion));

    [Fact]
    public async Task The_terms_of_a_prepaid_purchase_are_explicit_and_announced()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);

        var preview = await stack.PreviewAsync(Program("PrePaid"));
        (await stack.UpAsync(Program("PrePaid"))).ShouldSucceed();

        Assert.Single(preview.Log, line => line.Message.StartsWith("CEN2401", StringComparison.Ordinal));
        var inputs = stack.State.Of(Urns.Package, "cn-na").Inputs;
        Assert.Equal((PropertyValue)1, inputs["period"]);
        Assert.Equal((PropertyValue)"Month", inputs["pricingCycle"]);
        Assert.Equal((PropertyValue)false, inputs["autoRenew"]);
        Assert.Equal((PropertyValue)"Refuse", inputs["deletion"]);
        (await stack.PreviewAsync(Program("PrePaid"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_is_lost_after_the_purchase_buys_one_package()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var lost = 0;
        var spy = new CloudSpy
        {
            After = (action, response) => string.Equals(action, "CreateCenBandwidthPackage", StringComparison.Ordinal)
                && Interlocked.Increment(ref lost) == 1
                ? CloudSpy.Refuse("InternalError", HttpStatusCode.InternalServerError)
                : response,
        };
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = spy.Replace };

        (await stack.UpAsync(Program())).ShouldSucceed();

        Assert.Single((await cloud.ExecuteAsync("DescribeCenBandwidthPackages")).SelectTokens("CenBandwidthPackages.CenBandwidthPackage[*]"));
    }

    [Fact]
    public async Task A_package_bought_just_before_a_crash_is_adopted_by_the_next_up()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using (var crashed = new StackDriver(cloud.Configuration))
        {
            (await crashed.UpAsync(Program())).ShouldSucceed();
        }

        // The state of the crashed operation was never saved.
        await using var stack = new StackDriver(cloud.Configuration);
        var up = await stack.UpAsync(Program());

        up.ShouldSucceed();
        Assert.Single((await cloud.ExecuteAsync("DescribeCenBandwidthPackages")).SelectTokens("CenBandwidthPackages.CenBandwidthPackage[*]"));
        Assert.Single((await cloud.ExecuteAsync("DescribeCens")).SelectTokens("Cens.Cen[*]"));
        Assert.Contains("CEN3403", up.AllTexts, StringComparison.Ordinal);
        (await stack.PreviewAsync(Program())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_replacement_is_not_taken_for_something_that_a_crash_left()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program())).ShouldSucceed();
        var before = stack.State.Of(Urns.Package, "cn-na").Id;
        var elsewhere = new StackProgram().Instance().Package(20, more: inputs => inputs.With("areas", StackProgram.Texts("China", "Europe")));

        (await stack.UpAsync(elsewhere)).ShouldSucceed();

        Assert.NotEqual(before, stack.State.Of(Urns.Package, "cn-na").Id);
        Assert.Single((await cloud.ExecuteAsync("DescribeCenBandwidthPackages")).SelectTokens("CenBandwidthPackages.CenBandwidthPackage[*]"));
    }

    [Fact]
    public async Task Destroying_a_prepaid_package_is_refused_before_anything_is_changed()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("PrePaid"))).ShouldSucceed();
        var changes = await cloud.ChangesAsync();

        var destroy = await stack.DestroyAsync();

        Assert.StartsWith("CEN1406", Assert.Single(destroy.Errors), StringComparison.Ordinal);
        Assert.Equal(changes, await cloud.ChangesAsync());
        Assert.Empty(await cloud.RefusalsAsync());
    }

    [Fact]
    public async Task A_retained_prepaid_package_is_detached_left_and_mentioned()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("PrePaid", "Retain"))).ShouldSucceed();

        var destroy = await stack.DestroyAsync();

        destroy.ShouldSucceed();
        Assert.Contains("CEN2402", destroy.AllTexts, StringComparison.Ordinal);
        Assert.Empty(stack.State);
        Assert.Single((await cloud.ExecuteAsync("DescribeCenBandwidthPackages")).SelectTokens("CenBandwidthPackages.CenBandwidthPackage[?(@.Status == 'Idle')]"));
    }

    [Fact]
    public async Task Terms_that_change_after_the_purchase_are_said_to_do_nothing()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program("PrePaid"))).ShouldSucceed();
        var longer = new StackProgram().Instance().Package(20, more: inputs => inputs.With("chargeType", "PrePaid").With("period", 3));

        var up = await stack.UpAsync(longer);

        up.ShouldSucceed();
        Assert.Equal(["update cn-na: period Update"], up.Steps);
        Assert.Contains("CEN2403", up.AllTexts, StringComparison.Ordinal);
    }
}
