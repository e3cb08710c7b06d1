using System.Text;
using PulumiCen.Emulator;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>What the cloud has and isn't known here passes, and is read back as the cloud says it.</summary>
public sealed class OpenListTests
{
    private static StackProgram Program(string area = "North-America", string region = "us-east-1") => new StackProgram().Instance()
        .Package(20, more: inputs => inputs.With("areas", StackProgram.Texts("China", area)))
        .Connection("a", "cn-hangzhou", 5, more: inputs => inputs.With("regionIds", StackProgram.Texts("cn-hangzhou", region)));

    [Fact]
    public async Task An_area_and_a_region_that_are_not_known_have_a_life()
    {
        await using var cloud = await EmulatedCloud.StartAsync(
            new EmulatorOptions { MoreRegions = new Dictionary<string, string>(StringComparer.Ordinal) { ["aq-south-1"] = "Antarctica" } });
        await using var stack = new StackDriver(cloud.Configuration);
        var program = Program("Antarctica", "aq-south-1");

        var preview = await stack.PreviewAsync(program);
        preview.ShouldSucceed();
        Assert.Contains("CEN3101", preview.AllTexts, StringComparison.Ordinal);
        Assert.Contains("CEN3102", preview.AllTexts, StringComparison.Ordinal);
        (await stack.UpAsync(program)).ShouldSucceed();
        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        (await stack.RefreshAsync()).ShouldBeEmpty();
        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        Assert.Equal(StackProgram.Texts("China", "Antarctica"), stack.State.Of(Urns.Package, "cn-na").Outputs["areas"]);
        (await Imports.ImportAllAsync(program, stack.State, cloud.Configuration)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"BandwidthPackageChargeType\":\"POSTPAY\"", "\"BandwidthPackageChargeType\":\"TRIAL\"")]
    [InlineData("\"BandwidthPackageChargeType\":\"POSTPAY\"", "\"BandwidthPackageChargeType\":\"\"")]
    [InlineData("\"GeographicRegionBId\":\"north-america\"", "\"GeographicRegionBId\":\"\"")]
    [InlineData("\"Status\":\"InUse\"", "\"Status\":\"Frozen\"")]
    public async Task What_the_cloud_says_in_other_words_or_not_at_all_is_no_difference(string before, string after)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var spy = new CloudSpy();
        await using var stack = new StackDriver(cloud.Configuration) { Adapt = spy.Replace };
        (await stack.UpAsync(Program())).ShouldSucceed();
        var replaced = 0;
        spy.After = (_, answer) =>
        {
            using var reader = new StreamReader(answer.Content.ReadAsStream());
            var text = reader.ReadToEnd();
            replaced += text.Contains(before, StringComparison.Ordinal) ? 1 : 0;
            answer.Content = new StringContent(text.Replace(before, after, StringComparison.Ordinal), Encoding.UTF8, "application/json");
            return answer;
        };

        (await stack.RefreshAsync()).ShouldSucceed();
        (await stack.PreviewAsync(Program())).ShouldBeEmpty();

        Assert.NotEqual(0, replaced);
        var outputs = stack.State.Of(Urns.Package, "cn-na").Outputs;
        Assert.Equal(StackProgram.Texts("China", "North-America"), outputs["areas"]);
        Assert.Equal((PropertyValue)"PostPaid", outputs["chargeType"]);
        Assert.Equal((PropertyValue)(after.Contains("Frozen", StringComparison.Ordinal) ? "Frozen" : "InUse"), outputs["status"]);
    }

    [Theory]
    [InlineData("us-east1", true, "CEN2101", "Did you mean \"us-east-1\"?")]
    [InlineData("US-EAST-1", false, "CEN1118", "Did you mean \"us-east-1\"?")]
    [InlineData("us-east-1 ", false, "CEN1118", "Did you mean \"us-east-1\"?")]
    public async Task A_region_that_is_misspelt_is_told_in_preview(string region, bool passes, string code, string advice)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);

        var preview = await stack.PreviewAsync(Program(region: region));

        Assert.Equal(passes, preview.Succeeded);
        Assert.Contains(code, preview.AllTexts, StringComparison.Ordinal);
        Assert.Contains(advice, preview.AllTexts, StringComparison.Ordinal);
        Assert.Empty(await cloud.ChangesAsync());
    }
}
