using PulumiCen.Tests.Nodejs;

namespace PulumiCen.Engine.Tests.Nodejs;

/// <summary>
/// A program on the official Node SDK runs on the stand-in engine: components, secrets, outputs, functions, aliases,
/// transforms and hooks.
/// </summary>
public sealed class NodeProgramTests(NodeProgram program) : IClassFixture<NodeProgram>
{
    [NodeFact]
    public async Task It_is_previewed_made_kept_renamed_and_destroyed()
    {
        using var engine = program.Start();
        await engine.SucceedAsync("stack", "init", "dev");
        await engine.SucceedAsync(
            "config", "set-all", "--stack", "dev", "--plaintext", "name=before", "--secret", "description=never to be shown");

        var preview = await engine.SucceedAsync("preview", "--stack", "dev");
        Assert.Contains("+ 6 to create", preview, StringComparison.Ordinal);
        Assert.Contains("packageId: [unknown]", preview, StringComparison.Ordinal);

        var up = await engine.SucceedAsync("up", "--yes", "--skip-preview", "--stack", "dev");
        Assert.Contains("+ 6 created", up, StringComparison.Ordinal);
        Assert.Contains("areas: 7", up, StringComparison.Ordinal);
        Assert.Contains("note: [secret]", up, StringComparison.Ordinal);
        Assert.Contains("after the creation of cn-na", up, StringComparison.Ordinal);
        var state = await File.ReadAllTextAsync(engine.StateFile("node-program"));
        Assert.DoesNotContain("never to be shown", state, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", state, StringComparison.Ordinal);
        Assert.Contains("by-transform", state, StringComparison.Ordinal);
        Assert.Equal("hidden", (await engine.SucceedAsync("stack", "output", "note", "--show-secrets", "--stack", "dev")).Trim());

        await engine.SucceedAsync("preview", "--expect-no-changes", "--stack", "dev");

        await engine.SucceedAsync("config", "set", "name", "after", "--stack", "dev");
        await engine.SucceedAsync("up", "--yes", "--skip-preview", "--expect-no-changes", "--stack", "dev");
        state = await File.ReadAllTextAsync(engine.StateFile("node-program"));
        Assert.Contains("RegionConnection::after-cn-hangzhou", state, StringComparison.Ordinal);

        var destroy = await engine.SucceedAsync("destroy", "--yes", "--skip-preview", "--stack", "dev");
        Assert.Contains("- 6 deleted", destroy, StringComparison.Ordinal);
    }
}
