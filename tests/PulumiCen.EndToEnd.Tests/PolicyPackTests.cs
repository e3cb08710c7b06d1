using Newtonsoft.Json.Linq;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>The policy pack under the engine, in preview and in up.</summary>
public sealed class PolicyPackTests : IDisposable
{
    private static readonly string Executable = Path.Combine(BuiltFiles.PolicyPack, "pulumi-analyzer-policy-cen");

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task WhatOnlyTheUpdateKnowsIsSaidInPreviewAndDecidedInUp()
    {
        _workspace.EditProgram("Bandwidth = shenzhenBandwidth", "Bandwidth = package.Id.Apply(_ => 5)");
        await _workspace.RunPulumiAsync("stack", "init", "dev");

        var preview = await _workspace.RunPulumiAsync("preview", "--stack", "dev", "--policy-pack", Executable);

        Assert.Equal("", preview.Errors);
        Assert.Equal(0, preview.ExitCode);
        Assert.Contains("[advisory]  pulumi-cen v", preview.Output, StringComparison.Ordinal);
        Assert.Contains("cen-bandwidth (cen:index:BandwidthPackage cn-na)", preview.Output, StringComparison.Ordinal);
        Assert.Contains("CEN3001: package \"cn-na\" has 20 Mbit/s, and its connections need at least 15 Mbit/s.", preview.Output, StringComparison.Ordinal);

        // By its folder, whose runtime is on PATH; as the configuration wants it.
        var config = Path.Combine(_workspace.Folder, "policy.json");
        await File.WriteAllTextAsync(config, """{ "cen-bandwidth": { "cannotKnow": "mandatory" } }""");
        var log = Path.Combine(_workspace.Folder, "events.jsonl");
        var strict = await _workspace.RunPulumiAsync(
            "preview", "--stack", "dev", "--policy-pack", BuiltFiles.PolicyPack, "--policy-pack-config", config, "--event-log", log);

        Assert.NotEqual(0, strict.ExitCode);
        Assert.Contains("[mandatory]  pulumi-cen v", strict.Output, StringComparison.Ordinal);
        var violation = (await File.ReadAllLinesAsync(log)).Select(JObject.Parse).Single(line => line["policyEvent"] is not null)["policyEvent"]!;
        Assert.Equal("mandatory", (string?)violation["enforcementLevel"]);
        Assert.EndsWith("::cn-na", (string?)violation["resourceUrn"], StringComparison.Ordinal);

        var up = await _workspace.RunPulumiAsync(
            "up", "--stack", "dev", "--yes", "--skip-preview", "--policy-pack", Executable, "--policy-pack-config", config);

        Assert.Equal(0, up.ExitCode);
        Assert.DoesNotContain("pulumi-cen v", up.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APackThatIsNotThereFailsBeforeAnythingIsDone()
    {
        await _workspace.RunPulumiAsync("stack", "init", "dev");

        var up = await _workspace.RunPulumiAsync("up", "--stack", "dev", "--yes", "--skip-preview", "--policy-pack", "nowhere");

        Assert.NotEqual(0, up.ExitCode);
        Assert.Contains("failed to load Pulumi policy project located at \"nowhere\"", up.Errors, StringComparison.Ordinal);
        Assert.Empty(await _workspace.JournalAsync());
    }
}
