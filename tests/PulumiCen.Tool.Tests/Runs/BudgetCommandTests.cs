using Newtonsoft.Json.Linq;
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
    public async Task Headroom_of_all_stacks_is_the_same()
    {
        string[] files = ["--from", Save(Network(), 0)];

        var budget = await ToolProcess.RunAsync(null, _folder.FullName, ["budget", .. files]);
        var headroom = await ToolProcess.RunAsync(null, _folder.FullName, ["headroom", "--all-stacks", .. files]);

        Assert.Equal(budget.Output, headroom.Output);
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

    private Task<ToolProcess.Result> RunAsync(string[] states, params string[] arguments) => ToolProcess.RunAsync(
        null, _folder.FullName, ["budget", .. states.SelectMany((state, index) => new[] { "--from", Save(state, index) }), .. arguments]);
}
