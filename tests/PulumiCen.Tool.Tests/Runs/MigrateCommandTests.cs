using System.CommandLine;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator;
using PulumiCen.Tool.CommandLine;
using PulumiCen.Tool.Output;
using Spectre.Console.Testing;

namespace PulumiCen.Tool.Tests.Runs;

/// <summary>The command line of <c>migrate</c>; what it writes is tested in PulumiCen.Migration.Tests.</summary>
public sealed class MigrateCommandTests : IDisposable
{
    private const string Listing = """{"Cens": {"Cen": [{"CenId": "cen-1", "Name": "one"}]}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migrate-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_says_what_it_wrote_and_what_comes_next()
    {
        var result = await RunAsync("--from", Save(Listing), "--out", At("new"));

        Assert.Equal("", result.Errors);
        Assert.Equal(
            $"""
             1 resource to import, 0 things to decide. Written:
               {At("new/Program.cs")}
               {At("new/cen.csproj")}
               {At("new/Pulumi.yaml")}
               {At("new/import.json")}
               {At("new/steps.md")}
               {At("new/report.md")}
             Read report.md first, then do what steps.md says.

             """,
            result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Json_is_the_report()
    {
        var result = await RunAsync("--from", Save(Listing), "--out", At("new"), "--json");

        var report = JObject.Parse(result.Output);
        Assert.Equal("cen-1", (string?)report["converted"]![0]!["importId"]);
        Assert.Empty(report["decisions"]!);
    }

    [Fact]
    public async Task A_folder_with_files_is_left_alone()
    {
        var file = Save(Listing);

        var result = await RunAsync("--from", file, "--out", _folder.FullName);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"error: CEN1932: \"{_folder.FullName}\" isn't empty", result.Errors, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Theory]
    [InlineData("{}", 2, "CEN1930")]
    [InlineData("""{"version": 4, "lineage": "x", "resources": []}""", 1, "CEN1931")]
    public async Task What_cannot_be_migrated_leaves_no_folder(string source, int exitCode, string code)
    {
        var result = await RunAsync("--from", Save(source), "--out", At("new"));

        Assert.Equal(exitCode, result.ExitCode);
        Assert.StartsWith($"error: {code}: ", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("new")));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var result = await RunAsync("--from", At("nothing.json"), "--out", At("new"));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"error: CEN1912: \"{At("nothing.json")}\"", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cen_is_read_live_and_nothing_is_changed()
    {
        await using var cloud = await EmulatorServer.StartAsync(
            new EmulatorOptions { Keys = new Dictionary<string, string>(StringComparer.Ordinal) { ["live"] = "secret" } }, CancellationToken.None);
        var cen = (string)(await CallAsync(cloud, "CreateCen", ("Name", "live net")))["CenId"]!;
        var package = (string)(await CallAsync(
            cloud,
            "CreateCenBandwidthPackage",
            ("GeographicRegionAId", "China"), ("GeographicRegionBId", "North-America"), ("Bandwidth", "20"), ("AutoPay", "true"),
            ("BandwidthPackageChargeType", "POSTPAY")))["CenBandwidthPackageId"]!;
        await CallAsync(cloud, "AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package));
        await CallAsync(
            cloud,
            "SetCenInterRegionBandwidthLimit",
            ("CenId", cen), ("LocalRegionId", "us-east-1"), ("OppositeRegionId", "cn-hangzhou"), ("BandwidthLimit", "8"));
        var before = (await cloud.Emulator.ReadJournalAsync(CancellationToken.None)).Length;

        var result = await LiveAsync("--from-cloud", cen, "--out", At("new"), "--json");
        var missing = await LiveAsync("--from-cloud", "cen-nothing", "--out", At("other"));

        Assert.Equal("", result.Errors);
        var report = JObject.Parse(result.Output);
        Assert.Equal([cen, package, $"{cen}:cn-hangzhou:us-east-1"], report["converted"]!.Select(item => (string)item["importId"]!), StringComparer.Ordinal);
        Assert.Equal(8, (int)report["budgets"]![0]!["programMbps"]!);
        Assert.Equal(before, (await cloud.Emulator.ReadJournalAsync(CancellationToken.None)).Length);
        Assert.StartsWith("error: CEN1401: ", missing.Errors, StringComparison.Ordinal);

        Task<ToolProcess.Result> LiveAsync(params string[] arguments) => ToolProcess.RunAsync(
            null,
            _folder.FullName,
            [
                new("PULUMI_CEN_ENDPOINT", cloud.Endpoint.ToString()),
                new("ALIBABA_CLOUD_ACCESS_KEY_ID", "live"),
                new("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret"),
            ],
            [MigrateCommand.Name, .. arguments]);
    }

    private static Task<JObject> CallAsync(EmulatorServer cloud, string action, params IEnumerable<(string Name, string Value)> parameters) =>
        cloud.Emulator.ExecuteAsync(
            action, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal), CancellationToken.None);

    private string At(string file) => Path.Combine(_folder.FullName, file);

    private string Save(string source)
    {
        File.WriteAllText(At("source.json"), source);
        return At("source.json");
    }

    private static async Task<ToolProcess.Result> RunAsync(params string[] arguments)
    {
        using var results = new TestConsole();
        using var errors = new TestConsole();
        var exitCode = await ToolCommand.Create(Terminal.Of(results, errors), TimeProvider.System, CancellationToken.None)
            .Parse([MigrateCommand.Name, .. arguments])
            .InvokeAsync(new InvocationConfiguration { Output = TextWriter.Null, Error = TextWriter.Null });
        return new ToolProcess.Result(exitCode, results.Output, errors.Output);
    }
}
