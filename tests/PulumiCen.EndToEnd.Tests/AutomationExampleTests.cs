using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>The example tool on the Automation API: what fits is applied, what doesn't is refused.</summary>
public abstract class AutomationExampleTests(TestEngine engine) : IDisposable
{
    private readonly Workspace _workspace = new(engine);

    public void Dispose() => _workspace.Dispose();

    [EngineFact]
    public async Task TheStackThatExceedsIsRefusedAndTheOtherApplied()
    {
        var plans = Path.Combine(_workspace.Folder, "stacks.json");
        await File.WriteAllTextAsync(
            plans, """[{ "stack": "production", "config": { "shenzhen": "9" } }, { "stack": "dev", "config": { "shenzhen": "4" } }]""");

        var rollout = await _workspace.RunOwnToolAsync(BuiltFiles.Rollout, _workspace.Folder, plans);

        Assert.Equal("", rollout.Errors);
        Assert.Equal(3, rollout.ExitCode);
        Assert.Contains(
            """
            Previewing "production"
              refused:
            CEN1001: connections of package "cn-na" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.
            """,
            rollout.Output,
            StringComparison.Ordinal);
        Assert.Contains("Previewing \"dev\"\n  cn-na: 19 of 20 Mbit/s, 1 Mbit/s left\n", rollout.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Applying \"production\"", rollout.Output, StringComparison.Ordinal);
        Assert.Contains("  shenzhen-virginia done (Create)\n", rollout.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 of 2 stacks applied.\n", rollout.Output, StringComparison.Ordinal);

        // The emulator of the stack that was applied has the connections; the other stack has none.
        Assert.Equal(3, (await _workspace.CloudAsync())["limits"]!.Count());
        Assert.False(File.Exists(Path.Combine(_workspace.Folder, ".pulumi", "cen-emulator", "two-areas.production.json")));
    }

    public sealed class OnStandIn() : AutomationExampleTests(TestEngine.StandIn);

    public sealed class OnPulumi() : AutomationExampleTests(TestEngine.Pulumi);
}
