using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>Both engines share a file back end: what the stand-in wrote, the CLI takes, and the other way round.</summary>
public abstract class StateExchangeTests : IDisposable
{
    private readonly Workspace _workspace = new(TestEngine.Pulumi);
    private readonly Workspace _standIn = new();

    public void Dispose()
    {
        _workspace.Dispose();
        _standIn.Dispose();
    }

    [EngineFact]
    public async Task AStateGoesThereAndBack()
    {
        Assert.Equal(0, (await _standIn.RunAsync("up", "--yes")).ExitCode);
        Assert.Empty(StateIntegrity.Violations(await _standIn.StateAsync("dev")));
        _workspace.Adopt(_standIn);

        Assert.Contains("No changes.", (await _workspace.RunAsync("preview")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await _workspace.RunAsync("up", "--yes", "--config", "hangzhou=3", "--config", "shanghai=12")).ExitCode);
        Assert.Empty(StateIntegrity.Violations(await _workspace.StateAsync("dev")));
        _standIn.Adopt(_workspace);

        Assert.Contains("No changes.", (await _standIn.RunAsync("preview")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await _standIn.RunAsync("destroy", "--yes")).ExitCode);
        Assert.Empty((await _standIn.CloudAsync())["cens"]!);
    }

    public sealed class OnPulumi : StateExchangeTests;
}
