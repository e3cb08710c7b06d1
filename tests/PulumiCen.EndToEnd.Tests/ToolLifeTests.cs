using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>Each command of the tool on a stack that lives: what changed past Pulumi is seen, taken over and put right.</summary>
public abstract class ToolLifeTests(TestEngine engine) : IDisposable
{
    private readonly Workspace _workspace = new(engine);

    public void Dispose() => _workspace.Dispose();

    [EngineFact]
    public async Task ADriftIsTakenIntoTheStateAndPutRight()
    {
        await SucceedsAsync("up", "--yes");
        await _workspace.DriftAsync("cn-hangzhou", "us-east-1", megabits: 6);

        var refused = await _workspace.RunAsync("refresh");
        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("error: CEN1907: ", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("bandwidth: 8 Mbit/s -> 6 Mbit/s", refused.Output, StringComparison.Ordinal);

        Assert.Contains("hangzhou-virginia", await SucceedsAsync("refresh", "--yes"), StringComparison.Ordinal);
        Assert.Contains("18 of 20 Mbit/s", await SucceedsAsync("headroom"), StringComparison.Ordinal);
        await AssertQuestionsAsync();
        Assert.Empty(StateIntegrity.Violations(await _workspace.StateAsync("dev")));

        Assert.Contains("1 updated.", await SucceedsAsync("up", "--yes"), StringComparison.Ordinal);
        await SucceedsAsync("destroy", "--yes");
        Assert.Empty((await _workspace.CloudAsync())["cens"]!);
    }

    private async Task AssertQuestionsAsync()
    {
        var what = await _workspace.RunAsync("whatif", "--give", "shenzhen-virginia=9");
        Assert.Equal(3, what.ExitCode);
        Assert.StartsWith("error: CEN1001: ", what.Errors, StringComparison.Ordinal);

        var suggestion = await _workspace.RunAsync("suggest", "--give", "shenzhen-virginia=9");
        Assert.Equal(3, suggestion.ExitCode);
        Assert.Contains("raise \"cn-na\" to 22 Mbit/s", suggestion.Output, StringComparison.Ordinal);
    }

    private async Task<string> SucceedsAsync(string command, params string[] arguments)
    {
        var result = await _workspace.RunAsync(command, arguments);
        Assert.Equal("", result.Errors);
        Assert.Equal(0, result.ExitCode);
        return result.Output;
    }

    public sealed class OnStandIn() : ToolLifeTests(TestEngine.StandIn);

    public sealed class OnPulumi() : ToolLifeTests(TestEngine.Pulumi);
}
