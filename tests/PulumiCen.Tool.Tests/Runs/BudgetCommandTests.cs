using Newtonsoft.Json.Linq;
using PulumiCen.Emulator;
using Snapshooter.Xunit;

namespace PulumiCen.Tool.Tests.Runs;

/// <summary>One package, many stacks: who has how much of it.</summary>
public sealed class BudgetCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_connection_says_its_stack()
    {
        var result = await RunAsync([Network(), Team("web", 8), Team("data", 10)]);

        result.Output.MatchSnapshot();
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task What_all_stacks_need_together_exceeds()
    {
        var result = await RunAsync([Network(), Team("web", 8), Team("data", 13)]);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("21 of 20 Mbit/s", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("error: CEN1001: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_is_in_none_of_the_states_is_not_known()
    {
        var result = await RunAsync([Team("web", 8)], "--strict");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("\"cenbwp-1\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_stack_of_each()
    {
        var result = await RunAsync([Network(), Team("web", 8)], "--json");

        var budget = JObject.Parse(result.Output)["budgets"]![0]!;
        Assert.Equal("cn-na (network/prod)", (string?)budget["package"]);
        Assert.Equal("link (web/prod)", (string?)budget["connections"]![0]!["name"]);
    }

    [Fact]
    public async Task It_goes_into_a_page_as_well()
    {
        var page = Path.Combine(_folder.FullName, "page.html");

        var result = await RunAsync([Network(), Team("web", 8)], "--out", page);

        Assert.Equal("", result.Errors);
        Assert.Contains("link (web/prod)", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_is_given_twice_is_refused()
    {
        var result = await RunAsync([Team("web", 8), Team("web", 9)]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error: CEN1919: the stack \"web/prod\" is in ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_state_is_not_taken_for_all_of_it()
    {
        var state = Network();

        var result = await RunAsync([state[..(state.Length / 2)]]);

        Assert.NotEqual(0, result.ExitCode);
    }

    [Fact]
    public async Task What_no_state_has_is_counted_when_the_cloud_is_asked()
    {
        await using var cloud = await EmulatorServer.StartAsync(new EmulatorOptions(), CancellationToken.None);
        var package = await FillAsync(cloud.Emulator, ("cn-hangzhou", 8), ("cn-shanghai", 7));
        string[] states = [Network().Replace("cenbwp-1", package, StringComparison.Ordinal), Team("web", 8).Replace("cenbwp-1", package, StringComparison.Ordinal)];

        var fits = await RunAsync(cloud, states);
        var exceeds = await RunAsync(cloud, [.. states, Team("data", 6).Replace("cenbwp-1", package, StringComparison.Ordinal)]);

        fits.Output.MatchSnapshot();
        Assert.Equal(0, fits.ExitCode);
        Assert.Equal(3, exceeds.ExitCode);
        Assert.StartsWith("error: CEN1002: ", exceeds.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9", 1, "CEN1204")]
    [InlineData("emulator", 2, "CEN1920")]
    [InlineData("http://example.com", 2, "CEN1302")]
    public async Task A_cloud_that_cannot_be_asked_is_an_error(string endpoint, int exitCode, string code)
    {
        var result = await ToolProcess.RunAsync(
            null, _folder.FullName, [KeyValuePair.Create<string, string?>("PULUMI_CEN_ENDPOINT", endpoint), .. Keys], ["budget", "--from", Save(Network(), 0), "--ask-cloud"]);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.StartsWith($"error: {code}: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_state_that_ends_early_nobody_knows_that_there_are_none()
    {
        var state = Network().Replace("cen:index", "aws:index", StringComparison.Ordinal);

        var result = await RunAsync([state[..^6]]);

        Assert.DoesNotContain("No bandwidth packages.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headroom_of_all_stacks_is_the_same()
    {
        string[] files = ["--from", Save(Network(), 0)];

        var budget = await ToolProcess.RunAsync(null, _folder.FullName, ["budget", .. files]);
        var headroom = await ToolProcess.RunAsync(null, _folder.FullName, ["headroom", "--all-stacks", .. files]);

        Assert.Equal(budget.Output, headroom.Output);
    }

    private static KeyValuePair<string, string?>[] Keys { get; } =
    [
        KeyValuePair.Create<string, string?>("ALIBABA_CLOUD_ACCESS_KEY_ID", EmulatorOptions.DefaultKey),
        KeyValuePair.Create<string, string?>("ALIBABA_CLOUD_ACCESS_KEY_SECRET", EmulatorOptions.DefaultKey),
    ];

    /// <summary>A package of 20 Mbit/s with connections to us-east-1; its id.</summary>
    private static async Task<string> FillAsync(CenEmulator cloud, params (string Region, int Bandwidth)[] connections)
    {
        var cen = (string)(await CallAsync("CreateCen"))["CenId"]!;
        var package = (string)(await CallAsync(
            "CreateCenBandwidthPackage",
            ("Bandwidth", "20"),
            ("GeographicRegionAId", "China"),
            ("GeographicRegionBId", "North-America"),
            ("BandwidthPackageChargeType", "POSTPAY"),
            ("AutoPay", "true")))["CenBandwidthPackageId"]!;
        await CallAsync("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package));
        foreach (var (region, bandwidth) in connections)
        {
            await CallAsync(
                "SetCenInterRegionBandwidthLimit",
                ("CenId", cen),
                ("LocalRegionId", region),
                ("OppositeRegionId", "us-east-1"),
                ("BandwidthLimit", $"{bandwidth}"));
        }

        return package;

        Task<JObject> CallAsync(string action, params (string Name, string Value)[] parameters) => cloud.ExecuteAsync(
            action, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal), CancellationToken.None);
    }

    private static string Network() =>
        """
        {"version": 3, "deployment": {"resources": [
          {"urn": "urn:pulumi:prod::network::cen:index:BandwidthPackage::cn-na", "type": "cen:index:BandwidthPackage", "id": "cenbwp-1",
           "inputs": {"areas": ["China", "North-America"], "bandwidth": 20}}]}}
        """;

    private static string Team(string project, int bandwidth) =>
        $$$"""
        {"version": 3, "deployment": {"resources": [
          {"urn": "urn:pulumi:prod::{{{project}}}::cen:index:RegionConnection::link", "type": "cen:index:RegionConnection", "id": "c-{{{project}}}",
           "inputs": {"regionIds": ["cn-{{{(project is "web" ? "hangzhou" : "beijing")}}}", "us-east-1"], "bandwidthPackageId": "cenbwp-1", "bandwidth": {{{bandwidth}}}}}]}}
        """;

    private string Save(string state, int index)
    {
        var file = Path.Combine(_folder.FullName, $"state-{index}.json");
        File.WriteAllText(file, state);
        return file;
    }

    private Task<ToolProcess.Result> RunAsync(EmulatorServer cloud, string[] states) => ToolProcess.RunAsync(
        null,
        _folder.FullName,
        [KeyValuePair.Create<string, string?>("PULUMI_CEN_ENDPOINT", cloud.Endpoint.ToString()), .. Keys],
        ["budget", .. states.SelectMany((state, index) => new[] { "--from", Save(state, index) }), "--ask-cloud"]);

    private Task<ToolProcess.Result> RunAsync(string[] states, params string[] arguments) => ToolProcess.RunAsync(
        null, _folder.FullName, ["budget", .. states.SelectMany((state, index) => new[] { "--from", Save(state, index) }), .. arguments]);
}
