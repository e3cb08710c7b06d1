using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>A stack of <c>alicloud</c> moves: what the tool wrote is imported as it is, and nothing is left to do.</summary>
public abstract partial class MigrateTests(TestEngine engine) : IDisposable
{
    private const string Old = "old";
    private const string New = "old-cen";

    private readonly Workspace _workspace = new(engine);

    // Beside the program: a build takes all sources below its own folder.
    private readonly DirectoryInfo _written = Directory.CreateTempSubdirectory("migrated-");

    public void Dispose()
    {
        _workspace.Dispose();
        _written.Delete(recursive: true);
    }

    [EngineFact]
    public async Task ImportsOnlyAndThenNothing()
    {
        var (cen, package) = await FillCloudAsync();
        var state = Path.Combine(_workspace.Folder, "state.json");
        var written = _written.FullName;
        await File.WriteAllTextAsync(state, StateOf(cen, package).ToString());
        Assert.Equal("", (await _workspace.RunToolAsync("migrate", "--from", state, "--out", written)).Errors);
        await _workspace.UseProgramAsync(await File.ReadAllTextAsync(Path.Combine(written, "Program.cs")));
        var before = (await _workspace.Emulator(New).ReadJournalAsync(CancellationToken.None)).Length;

        await PulumiAsync("stack", "init", New);
        await PulumiAsync("import", "--file", Path.Combine(written, "import.json"), "--stack", New, "--yes", "--generate-code=false");
        await PulumiAsync("preview", "--stack", New, "--expect-no-changes");
        var destroy = await _workspace.RunPulumiAsync("destroy", "--stack", New, "--yes");

        Assert.NotEqual(0, destroy.ExitCode);
        Assert.Equal(before, (await _workspace.Emulator(New).ReadJournalAsync(CancellationToken.None)).Length);
        await LetGoAsync(state, await File.ReadAllTextAsync(Path.Combine(written, "steps.md")));
    }

    /// <summary>The old state, and the command of the page as it has it.</summary>
    private async Task LetGoAsync(string state, string steps)
    {
        await PulumiAsync("stack", "init", Old);
        await PulumiAsync("stack", "import", "--stack", Old, "--file", state);
        var urns = StateDelete().Match(steps).Groups["urn"].Captures.Select(urn => urn.Value).ToList();

        Assert.Equal(5, urns.Count);
        await PulumiAsync(["state", "delete", "--stack", Old, "--yes", .. urns]);

        var left = (await _workspace.StateAsync(Old))["deployment"]!["resources"]!.Select(resource => (string?)resource["type"]);
        Assert.DoesNotContain(left, type => type!.StartsWith("alicloud:cen/", StringComparison.Ordinal));
    }

    private async Task<(string Cen, string Package)> FillCloudAsync()
    {
        var cen = (string)(await CallAsync("CreateCen", ("Name", "corporate"), ("Description", "Head office"), ("Tag.1.Key", "team"), ("Tag.1.Value", "network")))["CenId"]!;
        await CallAsync(
            "CreateCenBandwidthPackage",
            ("GeographicRegionAId", "China"), ("GeographicRegionBId", "North-America"), ("Bandwidth", "20"), ("Name", "cn-na"),
            ("BandwidthPackageChargeType", "POSTPAY"), ("AutoPay", "true"));
        var package = (string)(await _workspace.CloudAsync(New))["packages"]![0]!["id"]!;
        await CallAsync("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package));
        foreach (var (region, megabits) in new[] { ("cn-hangzhou", "8"), ("cn-shanghai", "7") })
        {
            await CallAsync(
                "SetCenInterRegionBandwidthLimit",
                ("CenId", cen), ("LocalRegionId", region), ("OppositeRegionId", "us-east-1"), ("BandwidthLimit", megabits));
        }

        return (cen, package);
    }

    private static JObject StateOf(string cen, string package)
    {
        var resources = new JArray(
            new JObject { ["urn"] = $"urn:pulumi:{Old}::two-areas::pulumi:pulumi:Stack::two-areas-{Old}", ["custom"] = false, ["type"] = "pulumi:pulumi:Stack" },
            Resource("instance:Instance", "main", cen, "{'cenInstanceName': 'corporate', 'name': 'corporate', 'description': 'Head office', 'tags': {'team': 'network'}}"),
            Resource("bandwidthPackage:BandwidthPackage", "cn-na", package, "{'bandwidth': 20, 'cenBandwidthPackageName': 'cn-na', 'geographicRegionAId': 'China', 'geographicRegionBId': 'North-America', 'paymentType': 'PostPaid'}"),
            Resource("bandwidthPackageAttachment:BandwidthPackageAttachment", "cn-na", package, $"{{'instanceId': '{cen}', 'bandwidthPackageId': '{package}'}}"),
            Limit(cen, "hangzhou", 8),
            Limit(cen, "shanghai", 7));
        foreach (var (resource, index) in resources.Skip(3).Select((resource, index) => (resource, index)))
        {
            // The attachment needs the instance and the package; the limits need all three.
            resource["dependencies"] = new JArray(resources.Skip(1).Take(index == 0 ? 2 : 3).Select(needed => needed["urn"]));
        }

        return new JObject { ["version"] = 3, ["deployment"] = new JObject { ["manifest"] = new JObject { ["time"] = "2026-11-30T08:00:00Z", ["magic"] = "", ["version"] = "" }, ["resources"] = resources } };
    }

    private static JObject Limit(string cen, string city, int megabits) => Resource(
        "bandwidthLimit:BandwidthLimit", $"{city}-virginia", $"{cen}:cn-{city}:us-east-1", $"{{'instanceId': '{cen}', 'regionIds': ['us-east-1', 'cn-{city}'], 'bandwidthLimit': {megabits}}}");

    private static JObject Resource(string type, string name, string id, string outputs) => new()
    {
        ["urn"] = $"urn:pulumi:{Old}::two-areas::alicloud:cen/{type}::{name}",
        ["custom"] = true,
        ["id"] = id,
        ["type"] = $"alicloud:cen/{type}",
        ["inputs"] = new JObject(),
        ["outputs"] = JObject.Parse(outputs),
    };

    private Task<JObject> CallAsync(string action, params IEnumerable<(string Name, string Value)> parameters) => _workspace.Emulator(New).ExecuteAsync(
        action, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal), CancellationToken.None);

    private async Task PulumiAsync(params string[] arguments)
    {
        var result = await _workspace.RunPulumiAsync(arguments);
        Assert.True(result.ExitCode == 0, $"{string.Join(' ', arguments)}\n{result.Text}");
    }

    [GeneratedRegex(@"^pulumi state delete --stack 'old' --yes( \\\n  '(?<urn>[^']+)')+$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StateDelete();

    public sealed class OnStandIn() : MigrateTests(TestEngine.StandIn);

    public sealed class OnPulumi() : MigrateTests(TestEngine.Pulumi);
}
