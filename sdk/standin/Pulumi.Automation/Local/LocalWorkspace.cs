using System.Collections.Immutable;
using Pulumi.Automation.Commands;
using Pulumi.Automation.Exceptions;

namespace Pulumi.Automation;

/// <summary>A project in a folder of this machine, driven through the CLI.</summary>
public sealed partial class LocalWorkspace : Workspace
{
    private readonly bool _ownsWorkDir;

    private LocalWorkspace(PulumiCommand command, LocalWorkspaceOptions? options)
        : base(command)
    {
        PulumiHome = options?.PulumiHome;
        SecretsProvider = options?.SecretsProvider;
        Program = options?.Program;
        if (options?.EnvironmentVariables is { } variables)
        {
            EnvironmentVariables = new Dictionary<string, string?>(variables, StringComparer.Ordinal);
        }

        _ownsWorkDir = string.IsNullOrWhiteSpace(options?.WorkDir);
        WorkDir = _ownsWorkDir ? Directory.CreateTempSubdirectory("automation-").FullName : options!.WorkDir!;
    }

    /// <inheritdoc/>
    public override string WorkDir { get; }

    /// <inheritdoc/>
    public override string? PulumiHome { get; }

    /// <inheritdoc/>
    public override string PulumiVersion =>
        CommandVersion?.ToString() ?? throw new InvalidOperationException("Failed to get Pulumi version.");

    /// <inheritdoc/>
    public override string? SecretsProvider { get; }

    /// <inheritdoc/>
    public override PulumiFn? Program { get; set; }

    /// <inheritdoc/>
    public override IDictionary<string, string?>? EnvironmentVariables { get; set; }

    /// <summary>Opens a folder.</summary>
    /// <exception cref="ProjectSettingsConflictException">Project settings were given, and the folder has others.</exception>
    public static async Task<LocalWorkspace> CreateAsync(
        LocalWorkspaceOptions? options = null, CancellationToken cancellationToken = default)
    {
        var command = options?.PulumiCommand ?? await FindCommandAsync(SkipsVersionCheck(options), cancellationToken);
        return await CreateAsync(command, options, cancellationToken);
    }

    /// <summary>Opens the folder of a stack. Like the official one, with the CLI on PATH whatever the options say.</summary>
    private static async Task<LocalWorkspace> CreateForStackAsync(
        LocalWorkspaceOptions options, CancellationToken cancellationToken)
    {
        var command = await FindCommandAsync(SkipsVersionCheck(options: null), cancellationToken);
        return await CreateAsync(command, options, cancellationToken);
    }

    private static async Task<LocalWorkspace> CreateAsync(
        PulumiCommand command, LocalWorkspaceOptions? options, CancellationToken cancellationToken)
    {
        var workspace = new LocalWorkspace(command, options);
        try
        {
            await workspace.SaveSettingsAsync(options, cancellationToken);
            return workspace;
        }
        catch
        {
            workspace.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override Task<ImmutableList<string>> SerializeArgsForOpAsync(
        string stackName, CancellationToken cancellationToken = default) =>
        Task.FromResult(ImmutableList<string>.Empty);

    /// <inheritdoc/>
    public override Task PostCommandCallbackAsync(string stackName, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _ownsWorkDir && Directory.Exists(WorkDir))
        {
            Directory.Delete(WorkDir, recursive: true);
        }
    }

    private static async Task<PulumiCommand> FindCommandAsync(bool skipVersionCheck, CancellationToken cancellationToken) =>
        await LocalPulumiCommand.CreateAsync(
            new LocalPulumiCommandOptions { SkipVersionCheck = skipVersionCheck }, cancellationToken);

    private static bool SkipsVersionCheck(LocalWorkspaceOptions? options) =>
        options?.EnvironmentVariables?.ContainsKey(LocalPulumiCommand.SkipVersionCheckVar) == true
        || Environment.GetEnvironmentVariable(LocalPulumiCommand.SkipVersionCheckVar) is not null;
}
