using Newtonsoft.Json.Linq;
using PulumiCen.Tests.Bss;
using Snapshooter.Xunit;

namespace PulumiCen.Tool.Tests.Runs;

/// <summary>What things cost, as the account's BssOpenApi answers: here a server on loopback.</summary>
public sealed class AskedPriceTests : IDisposable
{
    private const string Plan =
        """
        {"version": 3, "deployment": {"resources": [
          {"urn": "urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-na", "type": "cen:index:BandwidthPackage", "id": "cenbwp-1",
           "inputs": {"areas": ["China", "North-America"], "bandwidth": 20}},
          {"urn": "urn:pulumi:dev::net::cen:index:BandwidthPackage::same", "type": "cen:index:BandwidthPackage", "id": "cenbwp-2",
           "inputs": {"areas": ["North-America", "China"], "bandwidth": 20}},
          {"urn": "urn:pulumi:dev::net::cen:index:BandwidthPackage::by-use", "type": "cen:index:BandwidthPackage", "id": "cenbwp-3",
           "inputs": {"areas": ["China", "North-America"], "bandwidth": 20, "chargeType": "PostPaid"}},
          {"urn": "urn:pulumi:dev::net::cen:index:BandwidthPackage::hidden", "type": "cen:index:BandwidthPackage", "id": "cenbwp-4",
           "inputs": {"areas": ["China", "Europe"],
                      "bandwidth": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "777"}}}]}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly BssServer _server = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_was_asked_is_shown_and_nothing_is_asked_twice()
    {
        var result = await RunAsync("ask");

        Assert.Equal("", result.Errors);
        Assert.Equal("DescribePricingModule, GetSubscriptionPrice", string.Join(", ", _server.Requests.Select(request => request.Action)));
        Plain(result.Output).MatchSnapshot();
        Assert.DoesNotContain("777", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-a-test", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_unknown_with_its_reason()
    {
        _server.Price = BssServer.Refusal("PRICE.PRICING_PLAN_RESULT_NOT_FOUND", "This commodity has no price.");

        var result = await RunAsync("ask:china");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "  cn-na   unknown: GetSubscriptionPrice: PRICE.PRICING_PLAN_RESULT_NOT_FOUND: This commodity has no price\n",
            result.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Contains("-> 200 PRICE.PRICING_PLAN_RESULT_NOT_FOUND, request A-2\n", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_without_the_module_is_unknown_with_its_modules()
    {
        _server.Modules = BssServer.Success("""{"ModuleList": {"Module": [{"ModuleCode": "flow"}]}}""");

        var result = await RunAsync("ask:international");

        Assert.Contains(
            "unknown: the product cbn of type cbn_bwp_intl has no pricing module \"bandwidth\", but \"flow\"", result.Output, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task What_is_asked_can_be_changed()
    {
        _server.Modules = BssServer.Success("""{"ModuleList": {"Module": [{"ModuleCode": "Bandwidth"}]}}""");

        await RunAsync(
            "ask",
            ("PULUMI_CEN_BSS_PRODUCT_CODE", "cenbwp"),
            ("PULUMI_CEN_BSS_PRODUCT_TYPE", "other"),
            ("PULUMI_CEN_BSS_MODULE_CONFIG", "size:{bandwidth},a:{areaA},b:{areaB}"));

        Assert.StartsWith(
            "ModuleList.1.Config=size:20,a:china,b:north-america\nModuleList.1.ModuleCode=Bandwidth\n",
            _server.Requests[1].Query,
            StringComparison.Ordinal);
        Assert.Contains("\nProductCode=cenbwp\nProductType=other\n", _server.Requests[1].Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PULUMI_CEN_BSS_ENDPOINT", "http://example.org")]
    [InlineData("PULUMI_CEN_BSS_MODULE_CONFIG", "bandwidth:20")]
    public async Task A_setting_that_makes_no_sense_is_refused(string name, string value)
    {
        var result = await RunAsync("ask", (name, value));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"error: CEN1948: environment variable {name} is \"{value}\"; it must be ", result.Errors, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_sent_and_all_is_unknown()
    {
        var result = await RunAsync("ask", ("ALIBABA_CLOUD_ACCESS_KEY_ID", null), ("ALIBABA_CLOUD_ACCESS_KEY_SECRET", null));

        Assert.Contains("unknown: there are no credentials to ask with; ", result.Output, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Json_has_what_was_asked()
    {
        var file = Path.Combine(_folder.FullName, "report.json");

        await RunAsync("ask", ["report", "--out", file]);

        var cost = JObject.Parse(await File.ReadAllTextAsync(file))["cost"]!;
        Assert.Equal(2, cost["asked"]!.Count());
        Assert.Equal("2010.30", (string?)cost["packages"]![1]!["after"]!["amount"]);
    }

    private string Plain(string output) => output.Replace(_server.Address.Authority, "HOST", StringComparison.Ordinal);

    private Task<ToolProcess.Result> RunAsync(string prices, params (string Name, string? Value)[] variables) =>
        RunAsync(prices, ["headroom"], variables);

    private async Task<ToolProcess.Result> RunAsync(string prices, string[] command, params (string Name, string? Value)[] variables)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "state.json"), Plan);
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["HOME"] = _folder.FullName,
            ["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true",
            ["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "key-of-a-test",
            ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = "key-of-a-test-secret",
            ["PULUMI_CEN_BSS_ENDPOINT"] = _server.Address.AbsoluteUri,
        };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return await ToolProcess.RunAsync(null, _folder.FullName, environment, [.. command, "--from", "state.json", "--prices", prices]);
    }
}
