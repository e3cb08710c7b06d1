using Newtonsoft.Json.Linq;

namespace PulumiCen.Tool.Tests.Runs;

/// <summary>Questions about a state in a file.</summary>
public sealed class StateCommandTests : IDisposable
{
    private const string State =
        """
        {"version": 3, "deployment": {"resources": [
          {"urn": "urn:pulumi:dev::net::cen:index:RegionConnection::a", "type": "cen:index:RegionConnection", "id": "c-1",
           "inputs": {"regionIds": ["cn-hangzhou", "us-east-1"], "bandwidthPackageId": "cenbwp-1", "bandwidth": BANDWIDTH}},
          {"urn": "urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-na", "type": "cen:index:BandwidthPackage", "id": "cenbwp-1",
           "inputs": {"areas": ["China", "North-America"], "bandwidth": 20}}]}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("headroom")]
    [InlineData("whatif")]
    [InlineData("suggest")]
    public async Task Json_is_json_and_has_what_helps(string command)
    {
        var result = await RunAsync("24", command, "--json");

        var budget = JObject.Parse(result.Output)["budgets"]![0]!;
        Assert.Equal("24 of 20 Mbit/s, 4 Mbit/s too much", (string?)budget["text"]);
        Assert.Equal("raise \"cn-na\" to 24 Mbit/s, or take 4 Mbit/s from \"a\"", string.Join(", or ", budget["fixes"]!.Select(fix => (string?)fix)));
        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public async Task What_helps_does_not_tell_a_secret()
    {
        var secret = """{"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "24"}""";

        var result = await RunAsync(secret, "suggest");

        Assert.Equal(
            "cn-na: [secret] of 20 Mbit/s, [secret] too much\n  raise \"cn-na\"\n  or take bandwidth from its connections\n",
            result.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("report", "--from")]
    [InlineData("suggest", "--from")]
    public async Task A_folder_is_said_to_be_one(string command, string option)
    {
        var result = await ToolProcess.RunAsync(null, _folder.FullName, command, option, _folder.FullName);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"error: CEN1912: \"{_folder.FullName}\": it is a folder. Name a file.\n", result.Errors, StringComparison.Ordinal);
    }

    private async Task<ToolProcess.Result> RunAsync(string bandwidth, params string[] arguments)
    {
        var file = Path.Combine(_folder.FullName, "state.json");
        await File.WriteAllTextAsync(file, State.Replace("BANDWIDTH", bandwidth, StringComparison.Ordinal));
        return await ToolProcess.RunAsync(null, _folder.FullName, [.. arguments, "--from", file]);
    }
}
