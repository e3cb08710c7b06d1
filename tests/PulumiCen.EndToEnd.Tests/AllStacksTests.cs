using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>The budgets of all stacks that a program has.</summary>
public abstract class AllStacksTests(TestEngine engine) : IDisposable
{
    private readonly Workspace _workspace = new(engine);

    public void Dispose() => _workspace.Dispose();

    [EngineFact]
    public async Task EachStackIsReadAndNoneIsSelectedOrMade()
    {
        Assert.Equal(0, (await _workspace.RunAsync("up", "--yes")).ExitCode);
        await CopyStackAsync("dev", "prod");

        var budget = await _workspace.RunAsync("budget", "--all-stacks");
        var missing = await _workspace.RunAsync("budget", "--stack", "test");

        Assert.Equal("", budget.Errors);
        Assert.Contains("Package \"cn-na (two-areas/dev)\"", budget.Output, StringComparison.Ordinal);
        Assert.Contains("Package \"cn-na (two-areas/prod)\"", budget.Output, StringComparison.Ordinal);
        Assert.Equal(0, budget.ExitCode);
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("test", missing.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("test", (await _workspace.RunPulumiAsync("stack", "ls")).Output, StringComparison.Ordinal);
    }

    private async Task CopyStackAsync(string from, string to)
    {
        var state = Path.Combine(_workspace.Folder, "state.json");
        var urns = (await _workspace.StateAsync(from)).ToString().Replace($"urn:pulumi:{from}::", $"urn:pulumi:{to}::", StringComparison.Ordinal);
        await File.WriteAllTextAsync(state, urns.Replace($"two-areas-{from}", $"two-areas-{to}", StringComparison.Ordinal));
        Assert.Equal(0, (await _workspace.RunPulumiAsync("stack", "init", to)).ExitCode);
        Assert.Equal(0, (await _workspace.RunPulumiAsync("stack", "import", "--stack", to, "--file", state)).ExitCode);
    }

    public sealed class OnStandIn() : AllStacksTests(TestEngine.StandIn);

    public sealed class OnPulumi() : AllStacksTests(TestEngine.Pulumi);
}
