using Newtonsoft.Json.Linq;
using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests.TypeScript;

/// <summary>
/// The example and its twin in TypeScript, on the official Node SDK: whatever the language, the verdict is the same.
/// </summary>
public abstract class SameVerdictTests(TestEngine engine) : IClassFixture<TypeScriptPackages>, IDisposable
{
    private readonly Workspace _dotnet = new(engine);
    private readonly Workspace _node = new(engine);

    public void Dispose()
    {
        _dotnet.Dispose();
        _node.Dispose();
    }

    [EngineNodeTheory]
    [InlineData("fits", "", "hangzhou=1")]
    [InlineData("exceeds", "CEN1001: connections of package \"cn-na\" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.", "shenzhen=9")]
    [InlineData("incomplete", "CEN1105: bandwidth of package \"cn-na\"", "package=1")]
    public async Task A_setting_of_the_stack(string verdict, string error, string setting)
    {
        _node.UseTypeScript();

        await AssertSameAsync(verdict, error, "--config", setting);
    }

    [EngineNodeFact]
    public async Task What_only_the_update_will_know()
    {
        await _dotnet.EditProgramAsync("Bandwidth = shenzhenBandwidth", "Bandwidth = package.Id.Apply(_ => 5)");
        _node.UseTypeScript("\"cn-shenzhen\", shenzhenBandwidth", "\"cn-shenzhen\", bandwidthPackage.id.apply(() => 5)");

        await AssertSameAsync("cannotKnow", "");
    }

    private async Task AssertSameAsync(string verdict, string error, params string[] arguments)
    {
        var dotnet = await _dotnet.RunAsync("preview", ["--json", .. arguments]);
        var node = await _node.RunAsync("preview", ["--json", .. arguments]);

        Assert.Equal(FirstError(dotnet), FirstError(node));
        Assert.Contains(error, FirstError(dotnet), StringComparison.Ordinal);
        Assert.Equal(dotnet.ExitCode, node.ExitCode);
        var (one, other) = (JObject.Parse(dotnet.Output), JObject.Parse(node.Output));
        Assert.Equal(verdict, (string?)one["verdict"]);
        Assert.Equal(one["verdict"], other["verdict"]);

        // An error ends a preview before all is seen, and which connection tips the sum differs from run to run.
        if (error.Length == 0)
        {
            Assert.Equal(Budgets(one), Budgets(other));
        }
    }

    private static string Budgets(JObject report) => report["budgets"]!.ToString();

    private static string FirstError(ToolResult result) =>
        result.Errors.Split('\n').FirstOrDefault(line => line.StartsWith("error: ", StringComparison.Ordinal), "");

    public sealed class OnStandIn() : SameVerdictTests(TestEngine.StandIn);

    public sealed class OnPulumi() : SameVerdictTests(TestEngine.Pulumi);
}
