using PulumiCen.Emulator;
using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>What a user gets wrong is a clear error with a code, and changes nothing.</summary>
public abstract class BadInputTests(TestEngine engine) : IDisposable
{
    private const string Secret = "correct-horse-battery-staple";

    private readonly Workspace _workspace = new(engine);

    public void Dispose() => _workspace.Dispose();

    [EngineTheory]
    [InlineData("shanghai=oops", "CEN1902", "'oops'")]
    [InlineData("shanghai=1.5", "CEN1902", "'1.5'")]
    [InlineData("shanghai=-1", "CEN1", "-1")]
    [InlineData("shanghai=0", "CEN1", "\"shanghai-virginia\"")]
    [InlineData("package=1", "CEN1", "\"cn-na\"")]
    [InlineData("package=10001", "CEN1", "10001")]
    public async Task AValueThatCannotBe(string setting, string code, string named)
    {
        var preview = await _workspace.RunAsync("preview", "--config", setting);

        AssertClear(preview, code);
        Assert.Contains(named, preview.Errors, StringComparison.Ordinal);
        Assert.Empty(await _workspace.JournalAsync());
    }

    [EngineFact]
    public async Task AnUpdateWithAValueThatCannotBeChangesNothingAndSavesNothing()
    {
        var up = await _workspace.RunAsync("up", "--yes", "--config", "package=10001");

        AssertClear(up, "CEN1");
        Assert.Empty(await _workspace.JournalAsync());
        Assert.DoesNotContain("10001", File.Exists(_workspace.StackFile) ? await File.ReadAllTextAsync(_workspace.StackFile) : "", StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task ARegionOutsideThePackagesAreas()
    {
        await _workspace.EditProgramAsync("\"cn-shenzhen\"", "\"eu-central-1\"");

        var preview = await _workspace.RunAsync("preview");

        AssertClear(preview, "CEN11");
        Assert.Contains("eu-central-1", preview.Errors, StringComparison.Ordinal);
        Assert.Empty(await _workspace.JournalAsync());
    }

    [EngineFact]
    public async Task AnEndpointThatDoesNotAnswer()
    {
        // Port 9 of this machine: nothing listens there.
        var preview = await _workspace.RunAsync(
            "preview",
            "--config", "cen:endpoint=http://127.0.0.1:9/",
            "--config", "cen:accessKeyId=emulator",
            "--config", $"cen:accessKeySecret={Secret}");

        AssertClear(preview, "CEN1");
        Assert.Contains("127.0.0.1:9", preview.Errors, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task AWrongSecret()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions(), CancellationToken.None);

        var preview = await _workspace.RunAsync(
            "preview",
            "--config", $"cen:endpoint={server.Endpoint}",
            "--config", "cen:accessKeyId=emulator",
            "--config", $"cen:accessKeySecret={Secret}");

        AssertClear(preview, "CEN1");
        Assert.DoesNotContain(await server.Emulator.ReadJournalAsync(CancellationToken.None), entry => !entry.IsRefusal);
    }

    [EngineFact]
    public async Task TheEmulatorAndAnotherEndpointAtOnce()
    {
        var preview = await _workspace.RunAsync("preview", "--cloud", "emulator", "--config", "cen:endpoint=https://cbn.aliyuncs.com");

        Assert.Equal(2, preview.ExitCode);
        Assert.StartsWith("error: CEN1905: ", preview.Errors, StringComparison.Ordinal);
    }

    private static void AssertClear(ToolResult result, string code)
    {
        Assert.NotEqual(0, result.ExitCode);
        Assert.Single(result.Errors.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal));
        Assert.StartsWith($"error: {code}", result.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.\n", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("has a problem", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.Output + result.Errors, StringComparison.Ordinal);
    }

    public sealed class OnStandIn() : BadInputTests(TestEngine.StandIn);

    public sealed class OnPulumi() : BadInputTests(TestEngine.Pulumi);
}
