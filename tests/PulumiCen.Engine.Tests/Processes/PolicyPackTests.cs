using PulumiCen.Engine.Tests.Recordings;

namespace PulumiCen.Engine.Tests.Processes;

/// <summary>Policy packs: each resource is judged before anything is done with it, the stack at the end.</summary>
public sealed class PolicyPackTests : IDisposable
{
    private readonly ScriptedStack _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task A_preview_tells_of_every_violation_and_fails()
    {
        _stack.Write(3, 13, 1, 1);

        var (exitCode, output) = await PreviewAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains(
            "[mandatory]  scripted v1.0.0  not-thirteen (cen:index:RegionConnection b)\n  b of default has 13\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "[mandatory]  scripted v1.0.0  two-at-most (pulumi:pulumi:Stack net-dev)\n  more than two connections\n", output, StringComparison.Ordinal);
        Assert.Contains("+ 6 to create", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_does_not_touch_what_violates_a_mandatory_policy()
    {
        _stack.Write(13);

        await _stack.Engine.SucceedAsync("stack", "init", "dev");
        var (exitCode, output) = await UpAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains("not-thirteen", output, StringComparison.Ordinal);
        Assert.DoesNotContain("id-a", _stack.State, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_advised_stops_nothing_and_what_is_remediated_is_made_so()
    {
        _stack.Write(12);
        await _stack.Engine.SucceedAsync("stack", "init", "dev");
        var (exitCode, output) = await UpAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("[advisory]  scripted v1.0.0  not-twelve", output, StringComparison.Ordinal);

        _stack.Write(11);
        (exitCode, output) = await UpAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("[remediate]  scripted v1.0.0  not-eleven (cen:index:RegionConnection a)", output, StringComparison.Ordinal);
        Assert.Contains("\"bandwidth\":10,", _stack.State, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output)> PreviewAsync()
    {
        await _stack.Engine.SucceedAsync("stack", "init", "dev");
        return await _stack.Engine.RunAsync("preview", "--stack", "dev", "--policy-pack", BuiltFiles.PolicyPack);
    }

    private Task<(int ExitCode, string Output)> UpAsync() => _stack.Engine.RunAsync(
        "up", "--yes", "--skip-preview", "--stack", "dev", "--policy-pack", BuiltFiles.PolicyPack);
}
