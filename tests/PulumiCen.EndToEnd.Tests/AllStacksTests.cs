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
        Assert.Equal(0, (await _workspace.RunAsync("up", "--yes", "--stack", "prod")).ExitCode);
        Assert.Equal(0, (await _workspace.RunAsync("up", "--yes", "--stack", "dev", "--config", "shanghai=2")).ExitCode);

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

    public sealed class OnStandIn() : AllStacksTests(TestEngine.StandIn);

    public sealed class OnPulumi() : AllStacksTests(TestEngine.Pulumi);
}
