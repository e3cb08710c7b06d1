using PulumiCen.Engine.Plugins;

namespace PulumiCen.Engine.Tests.Processes;

/// <summary>Two runs at once, and runs that are stopped in the middle.</summary>
public sealed class InterruptionTests
{
    [Fact]
    public async Task A_second_run_on_one_stack_is_refused()
    {
        using var stack = new ScriptedStack();
        await stack.Engine.SucceedAsync("stack", "init", "dev");
        using var first = await stack.StartHangingAsync();

        var (exitCode, output) = await stack.Engine.RunAsync("up", "--yes", "--skip-preview", "--stack", "dev");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("the stack is currently locked by 1 lock(s)", output, StringComparison.Ordinal);
        Assert.Contains($"(pid {first.Process.Id})", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_run_cancels_the_provider_and_keeps_what_it_has_done()
    {
        using var stack = new ScriptedStack();
        await stack.Engine.SucceedAsync("stack", "init", "dev");
        using var run = await stack.StartHangingAsync();

        Interrupt.Send(run.Process.Id);
        var (exitCode, output) = await run.EndAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error: update failed", output, StringComparison.Ordinal);
        Assert.Contains("\"Cancel\"", stack.Calls, StringComparison.Ordinal);
        Assert.Contains("\"id-cn-na\"", stack.State, StringComparison.Ordinal);
        Assert.DoesNotContain("pending_operations", stack.State, StringComparison.Ordinal);
        stack.Write(hangs: false);
        await stack.Engine.SucceedAsync("up", "--yes", "--skip-preview", "--stack", "dev");
    }

    [Fact]
    public async Task A_killed_run_is_told_of_until_its_creation_is_cleared()
    {
        using var stack = new ScriptedStack();
        await stack.Engine.SucceedAsync("stack", "init", "dev");
        using (var run = await stack.StartHangingAsync())
        {
            run.Process.Kill(entireProcessTree: true);
            await run.EndAsync();
        }

        Assert.Contains("\"creating\"", stack.State, StringComparison.Ordinal);
        stack.Write(hangs: false);
        var (exitCode, locked) = await stack.Engine.RunAsync("up", "--yes", "--skip-preview", "--stack", "dev");
        Assert.Equal(1, exitCode);
        Assert.Contains("the stack is currently locked by 1 lock(s)", locked, StringComparison.Ordinal);
        await stack.Engine.SucceedAsync("cancel", "--yes", "--stack", "dev");

        var output = await stack.Engine.SucceedAsync("up", "--yes", "--skip-preview", "--stack", "dev");

        Assert.Contains("interrupted while creating", output, StringComparison.Ordinal);
        Assert.Contains("\"creating\"", stack.State, StringComparison.Ordinal);
        await stack.Engine.SucceedAsync("refresh", "--yes", "--skip-preview", "--clear-pending-creates", "--stack", "dev");
        Assert.DoesNotContain("pending_operations", stack.State, StringComparison.Ordinal);
        await stack.Engine.SucceedAsync("preview", "--expect-no-changes", "--stack", "dev");
    }
}
