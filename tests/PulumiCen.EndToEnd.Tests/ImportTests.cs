using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>What exists in the cloud is taken into a stack with <c>pulumi import</c>.</summary>
public abstract class ImportTests(TestEngine engine) : IDisposable
{
    private readonly Workspace _workspace = new(engine);

    public void Dispose() => _workspace.Dispose();

    [EngineFact]
    public async Task AConnectionIsImportedAndAConnectivityTestSaysWhyItIsNot()
    {
        Assert.Equal(0, (await _workspace.RunAsync("up", "--yes")).ExitCode);
        _workspace.ShareCloud("dev", "new");
        var cen = (string)(await _workspace.CloudAsync())["cens"]![0]!["id"]!;
        await _workspace.RunPulumiAsync("stack", "init", "new");

        var import = await ImportAsync("hangzhou", $"{cen}:us-east-1:cn-hangzhou");
        Assert.Equal(0, import.ExitCode);
        var state = await _workspace.StateAsync("new");
        Assert.Empty(StateIntegrity.Violations(state));
        var connection = state["deployment"]!["resources"]!.Single(resource => (string?)resource["type"] is "cen:index:RegionConnection");
        Assert.Equal($"{cen}:cn-hangzhou:us-east-1", (string?)connection["id"]);

        var test = await ImportAsync("beijing", $"{cen}:cn-beijing:us-east-1");
        Assert.NotEqual(0, test.ExitCode);
        Assert.Contains($"CEN1401: there is no region connection \"{cen}:cn-beijing:us-east-1\" with bandwidth.", test.Text, StringComparison.Ordinal);
        Assert.Contains("A connectivity test can't be imported", test.Text, StringComparison.Ordinal);
    }

    private Task<ToolResult> ImportAsync(string name, string id) => _workspace.RunPulumiAsync(
        "import", "cen:index:RegionConnection", name, id, "--stack", "new", "--yes", "--protect=false", "--generate-code=false");

    public sealed class OnStandIn() : ImportTests(TestEngine.StandIn);

    public sealed class OnPulumi() : ImportTests(TestEngine.Pulumi);
}
