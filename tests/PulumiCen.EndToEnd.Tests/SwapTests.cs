using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>One connection in the place of another, in a package that is full.</summary>
public abstract class SwapTests(TestEngine engine) : IDisposable
{
    private const string NameAndRegions =
        """
        "shenzhen-virginia", new()
            {
                BandwidthPackage = package,
                RegionIds = { "cn-shenzhen",
        """;

    private readonly Workspace _workspace = new(engine);

    public void Dispose() => _workspace.Dispose();

    [EngineFact]
    public async Task ANewConnectionThatNeedsTheRoomOfARemovedOneIsRefusedInPreview()
    {
        Assert.Equal(0, (await _workspace.RunAsync("up", "--yes")).ExitCode);
        await _workspace.EditProgramAsync(
            NameAndRegions,
            NameAndRegions.Replace("shenzhen", "chengdu", StringComparison.Ordinal));
        var changes = (await _workspace.JournalAsync()).Count;

        var up = await _workspace.RunAsync("up", "--yes");

        Assert.Equal(1, up.ExitCode);
        Assert.StartsWith("error: CEN1004: ", up.Errors, StringComparison.Ordinal);
        Assert.Contains("first remove \"shenzhen-virginia\"", up.Errors, StringComparison.Ordinal);
        Assert.Equal(changes, (await _workspace.JournalAsync()).Count);
    }

    public sealed class OnStandIn() : SwapTests(TestEngine.StandIn);

    public sealed class OnPulumi() : SwapTests(TestEngine.Pulumi);
}
