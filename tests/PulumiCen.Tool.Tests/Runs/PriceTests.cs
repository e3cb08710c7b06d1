using Newtonsoft.Json.Linq;
using Snapshooter.Xunit;

namespace PulumiCen.Tool.Tests.Runs;

/// <summary>What things cost, by a price book.</summary>
public sealed class PriceTests : IDisposable
{
    private const string State =
        """
        {"version": 3, "deployment": {"resources": [
          {"urn": "urn:pulumi:dev::net::cen:index:RegionConnection::a", "type": "cen:index:RegionConnection", "id": "c-1",
           "inputs": {"regionIds": ["cn-hangzhou", "us-east-1"], "bandwidthPackageId": "cenbwp-1", "bandwidth": 24}},
          {"urn": "urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-na", "type": "cen:index:BandwidthPackage", "id": "cenbwp-1",
           "inputs": {"areas": ["China", "North-America"], "bandwidth": 20, "chargeType": "PostPaid"}},
          {"urn": "urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-ap", "type": "cen:index:BandwidthPackage", "id": "cenbwp-2",
           "inputs": {"areas": ["China", "Asia-Pacific"], "bandwidth": 10}}]}}
        """;

    private const string Book =
        """
        prices:
          - areas: [China, North-America]
            pricePerMbitMonth: 100.10
            currency: CNY
            validFrom: 2020-01-01
            source: made up for a test
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("report")]
    [InlineData("headroom")]
    [InlineData("budget")]
    [InlineData("suggest")]
    public async Task The_cost_is_said(string command)
    {
        var result = await RunAsync(Book, command);

        Assert.Equal(3, result.ExitCode);
        result.Output.MatchSnapshot($"Prices.{command}");
    }

    [Fact]
    public async Task What_a_change_would_cost_is_said()
    {
        var result = await RunAsync(Book, "whatif", "--package", "cn-na=25");

        Assert.Contains("  cn-na   2002.00 CNY -> 2502.50 CNY (+500.50 CNY)\n", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Json_has_it()
    {
        var result = await RunAsync(Book, "suggest", "--json");

        var fixes = JObject.Parse(result.Output)["cost"]!["fixes"]!;
        Assert.Equal("400.40", (string?)fixes[0]!["difference"]!["amount"]);
        Assert.True((bool)fixes[1]!["cheapest"]!);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_price_book_is_told()
    {
        var result = await RunAsync(Book.Replace("CNY", "yuan", StringComparison.Ordinal).Replace("100.10", "-1", StringComparison.Ordinal), "headroom");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("error: CEN1943: \"prices.yaml\", line 3: \"pricePerMbitMonth\" is \"-1\"", result.Errors, StringComparison.Ordinal);
        Assert.Contains("error: CEN1943: \"prices.yaml\", line 4: \"currency\" is \"yuan\"", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_book_that_is_not_there_is_said()
    {
        var result = await ToolProcess.RunAsync(null, _folder.FullName, "headroom", "--from", "state.json", "--prices", "nowhere.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error: CEN1912: \"nowhere.yaml\": ", result.Errors, StringComparison.Ordinal);
    }

    private async Task<ToolProcess.Result> RunAsync(string book, params string[] arguments)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "state.json"), State);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "prices.yaml"), book);
        return await ToolProcess.RunAsync(null, _folder.FullName, [.. arguments, "--from", "state.json", "--prices", "prices.yaml"]);
    }
}
