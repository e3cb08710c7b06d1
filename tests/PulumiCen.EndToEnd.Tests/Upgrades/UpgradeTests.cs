using System.Reflection;
using Pulumi.Automation;
using PulumiCen.EndToEnd.Tests.Engines;
using PulumiCen.EndToEnd.Tests.Inline;

namespace PulumiCen.EndToEnd.Tests.Upgrades;

/// <summary>
/// Whoever comes from an earlier version has nothing replaced, changed or dropped: for each version a folder has the state of
/// <see cref="UpgradedProgram"/> as that version wrote it. A new version's is added with <c>KEEP_STATE=1</c>.
/// </summary>
public abstract class UpgradeTests(TestEngine engine) : IDisposable
{
    private static readonly string Versions = Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.EndToEnd.Tests", "Upgrades", "States");

    private readonly Workspace _workspace = new(engine);

    public static TheoryData<string> Earlier => [.. Directory.GetDirectories(Versions).Select(folder => Path.GetFileName(folder))];

    private static string Current { get; } = typeof(BandwidthPackage).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public void Dispose() => _workspace.Dispose();

    [EngineTheory]
    [MemberData(nameof(Earlier))]
    public async Task A_state_of_an_earlier_version_is_up_to_date(string version)
    {
        _workspace.Restore(Path.Combine(Versions, version));
        var cloud = await _workspace.CloudAsync();
        using var stack = await OpenAsync();

        var preview = await stack.PreviewAsync();
        Assert.Equal([OperationType.Same], preview.ChangeSummary.Keys);

        await stack.RefreshAsync(new RefreshOptions { ExpectNoChanges = true });
        var up = await stack.UpAsync(new UpOptions { ExpectNoChanges = true });
        Assert.Equal([OperationType.Same], up.Summary.ResourceChanges!.Keys);
        Assert.Equal(cloud.ToString(), (await _workspace.CloudAsync()).ToString());
    }

    [EngineFact]
    public async Task The_state_of_this_version_is_kept()
    {
        var folder = Path.Combine(Versions, Current);
        if (Environment.GetEnvironmentVariable("KEEP_STATE") is "1" && !Directory.Exists(folder))
        {
            using var stack = await OpenAsync();
            await stack.UpAsync();
            await _workspace.KeepAsync(folder);
        }

        Assert.True(Directory.Exists(folder), $"There is no state of version {Current}: run the tests with KEEP_STATE=1, and commit {folder}.");
    }

    private Task<WorkspaceStack> OpenAsync() => _workspace.OpenInlineAsync("dev", PulumiFn.Create(UpgradedProgram.Register));

    [Collection(Programs.OneAfterTheOther)]
    public sealed class OnStandIn() : UpgradeTests(TestEngine.StandIn);

    [Collection(Programs.OneAfterTheOther)]
    public sealed class OnPulumi() : UpgradeTests(TestEngine.Pulumi);
}
