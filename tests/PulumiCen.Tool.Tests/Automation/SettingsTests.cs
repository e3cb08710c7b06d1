using Pulumi.Automation;
using Pulumi.Automation.Commands;
using Pulumi.Automation.Exceptions;

namespace PulumiCen.Tool.Tests.Automation;

/// <summary>Project and stack settings, from files and to files.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly ScriptedCli _cli = new("exit 0");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task AProjectIsReadWithItsRuntimeOptions()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_cli.Folder, "Pulumi.yaml"),
            "name: two-areas\nruntime:\n  name: dotnet\n  options:\n    binary: bin/it\nbackend:\n  url: file://x\n");
        using var workspace = await OpenAsync();

        var settings = await workspace.GetProjectSettingsAsync();

        Assert.Equal("two-areas", settings!.Name);
        Assert.Equal(ProjectRuntimeName.Dotnet, settings.Runtime.Name);
        Assert.Equal("bin/it", settings.Runtime.Options!.Binary);
        Assert.Equal("file://x", settings.Backend!.Url);
    }

    [Fact]
    public async Task AStacksSettingsComeBackAsTheyWereSaved()
    {
        using var workspace = await OpenAsync();

        await workspace.SaveStackSettingsAsync("org/project/dev", new StackSettings
        {
            EncryptionSalt = "v1:salt",
            Config = new Dictionary<string, StackSettingsConfigValue>(StringComparer.Ordinal)
            {
                ["p:plain"] = new("07", isSecure: false),
                ["p:secret"] = new("AAAB", isSecure: true),
            },
        });
        var settings = await workspace.GetStackSettingsAsync("dev");

        Assert.True(File.Exists(Path.Combine(_cli.Folder, "Pulumi.dev.yaml")));
        Assert.Equal("v1:salt", settings!.EncryptionSalt);
        Assert.Equal("07", settings.Config!["p:plain"].Value);
        Assert.False(settings.Config["p:plain"].IsSecure);
        Assert.Equal("AAAB", settings.Config["p:secret"].Value);
        Assert.True(settings.Config["p:secret"].IsSecure);
    }

    [Fact]
    public async Task AStructuredValueIsJson()
    {
        await File.WriteAllTextAsync(Path.Combine(_cli.Folder, "Pulumi.dev.yaml"), "config:\n  p:list:\n    - a\n    - b\n");
        using var workspace = await OpenAsync();

        Assert.Equal("""["a","b"]""", (await workspace.GetStackSettingsAsync("dev"))!.Config!["p:list"].Value);
    }

    [Fact]
    public async Task OtherProjectSettingsInTheFolderAreAConflict()
    {
        await File.WriteAllTextAsync(Path.Combine(_cli.Folder, "Pulumi.yaml"), "name: one\nruntime: dotnet\n");

        var exception = await Assert.ThrowsAsync<ProjectSettingsConflictException>(() => OpenAsync(new("other", ProjectRuntimeName.Go)));

        Assert.Equal(Path.Combine(_cli.Folder, "Pulumi.yaml"), exception.SettingsFileLocation);
    }

    [Fact]
    public async Task AnOlderCliIsRefused()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => LocalPulumiCommand.CreateAsync(
            new LocalPulumiCommandOptions { Root = _cli.Folder, Version = new Semver.SemVersion(3, 300, 0) }));

        Assert.Contains("The minimum CLI version requirement is 3.300.0, your current CLI version is 3.200.0", exception.Message, StringComparison.Ordinal);
    }

    private async Task<LocalWorkspace> OpenAsync(ProjectSettings? project = null) => await LocalWorkspace.CreateAsync(
        new LocalWorkspaceOptions
        {
            WorkDir = _cli.Folder,
            ProjectSettings = project,
            PulumiCommand = await LocalPulumiCommand.CreateAsync(new LocalPulumiCommandOptions { Root = _cli.Folder }),
        });
}
