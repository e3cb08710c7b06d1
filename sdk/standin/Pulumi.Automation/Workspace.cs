using System.Collections.Immutable;
using Pulumi.Automation.Commands;
using Pulumi.Automation.Events;

namespace Pulumi.Automation;

/// <summary>A project and its stacks.</summary>
public abstract class Workspace : IDisposable
{
    private readonly PulumiCommand _command;

    internal Workspace(PulumiCommand command)
    {
        _command = command;
    }

    /// <summary>The project's folder.</summary>
    public abstract string WorkDir { get; }

    /// <summary>The CLI's own folder, where it isn't <c>~/.pulumi</c>.</summary>
    public abstract string? PulumiHome { get; }

    /// <summary>The CLI's version.</summary>
    public abstract string PulumiVersion { get; }

    /// <summary>What encrypts the secrets of new stacks.</summary>
    public abstract string? SecretsProvider { get; }

    /// <summary>The inline program of its stacks; <see langword="null"/> where the program lies in the project's folder.</summary>
    public abstract PulumiFn? Program { get; set; }

    /// <summary>Variables that the CLI gets beside those of this process.</summary>
    public abstract IDictionary<string, string?>? EnvironmentVariables { get; set; }

    /// <summary>The CLI's version, as it can be compared.</summary>
    internal Semver.SemVersion? CommandVersion => _command.Version;

    /// <summary>The project's settings; <see langword="null"/> when it has none.</summary>
    public abstract Task<ProjectSettings?> GetProjectSettingsAsync(CancellationToken cancellationToken = default);

    /// <summary>Writes the project's settings.</summary>
    public abstract Task SaveProjectSettingsAsync(ProjectSettings settings, CancellationToken cancellationToken = default);

    /// <summary>A stack's settings; <see langword="null"/> when it has none.</summary>
    public abstract Task<StackSettings?> GetStackSettingsAsync(string stackName, CancellationToken cancellationToken = default);

    /// <summary>Writes a stack's settings.</summary>
    public abstract Task SaveStackSettingsAsync(
        string stackName, StackSettings settings, CancellationToken cancellationToken = default);

    /// <summary>Arguments that each operation on the stack gets.</summary>
    public abstract Task<ImmutableList<string>> SerializeArgsForOpAsync(
        string stackName, CancellationToken cancellationToken = default);

    /// <summary>Called after each operation on the stack.</summary>
    public abstract Task PostCommandCallbackAsync(string stackName, CancellationToken cancellationToken = default);

    /// <summary>A value of the stack's configuration.</summary>
    public abstract Task<ConfigValue> GetConfigAsync(string stackName, string key, CancellationToken cancellationToken = default);

    /// <summary>A value of the stack's configuration; the key may be a path into maps and lists.</summary>
    public virtual Task<ConfigValue> GetConfigAsync(
        string stackName, string key, bool path, CancellationToken cancellationToken = default) =>
        path ? throw NoPaths() : GetConfigAsync(stackName, key, cancellationToken);

    /// <summary>The stack's configuration.</summary>
    public abstract Task<ImmutableDictionary<string, ConfigValue>> GetAllConfigAsync(
        string stackName, CancellationToken cancellationToken = default);

    /// <summary>Sets a value of the stack's configuration.</summary>
    public abstract Task SetConfigAsync(
        string stackName, string key, ConfigValue value, CancellationToken cancellationToken = default);

    /// <summary>Sets a value of the stack's configuration; the key may be a path into maps and lists.</summary>
    public virtual Task SetConfigAsync(
        string stackName, string key, ConfigValue value, bool path, CancellationToken cancellationToken = default) =>
        path ? throw NoPaths() : SetConfigAsync(stackName, key, value, cancellationToken);

    /// <summary>Sets several values of the stack's configuration.</summary>
    public abstract Task SetAllConfigAsync(
        string stackName, IDictionary<string, ConfigValue> configMap, CancellationToken cancellationToken = default);

    /// <summary>Sets several values of the stack's configuration; the keys may be paths into maps and lists.</summary>
    public virtual Task SetAllConfigAsync(
        string stackName,
        IDictionary<string, ConfigValue> configMap,
        bool path,
        CancellationToken cancellationToken = default) =>
        path ? throw NoPaths() : SetAllConfigAsync(stackName, configMap, cancellationToken);

    /// <summary>Removes a value of the stack's configuration.</summary>
    public abstract Task RemoveConfigAsync(string stackName, string key, CancellationToken cancellationToken = default);

    /// <summary>Removes a value of the stack's configuration; the key may be a path into maps and lists.</summary>
    public virtual Task RemoveConfigAsync(
        string stackName, string key, bool path, CancellationToken cancellationToken = default) =>
        path ? throw NoPaths() : RemoveConfigAsync(stackName, key, cancellationToken);

    /// <summary>Removes several values of the stack's configuration.</summary>
    public abstract Task RemoveAllConfigAsync(
        string stackName, IEnumerable<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Removes several values of the stack's configuration; the keys may be paths into maps and lists.</summary>
    public virtual Task RemoveAllConfigAsync(
        string stackName, IEnumerable<string> keys, bool path, CancellationToken cancellationToken = default) =>
        path ? throw NoPaths() : RemoveAllConfigAsync(stackName, keys, cancellationToken);

    /// <summary>Takes the configuration of the last update.</summary>
    public abstract Task<ImmutableDictionary<string, ConfigValue>> RefreshConfigAsync(
        string stackName, CancellationToken cancellationToken = default);

    /// <summary>Who is logged in.</summary>
    public abstract Task<WhoAmIResult> WhoAmIAsync(CancellationToken cancellationToken = default);

    /// <summary>The selected stack; <see langword="null"/> when none is.</summary>
    public virtual async Task<StackSummary?> GetStackAsync(CancellationToken cancellationToken = default) =>
        (await ListStacksAsync(cancellationToken)).Find(stack => stack.IsCurrent);

    /// <summary>Creates a stack.</summary>
    public Task CreateStackAsync(string stackName) => CreateStackAsync(stackName, CancellationToken.None);

    /// <summary>Creates a stack.</summary>
    public abstract Task CreateStackAsync(string stackName, CancellationToken cancellationToken);

    /// <summary>Selects a stack.</summary>
    public Task SelectStackAsync(string stackName) => SelectStackAsync(stackName, CancellationToken.None);

    /// <summary>Selects a stack.</summary>
    public abstract Task SelectStackAsync(string stackName, CancellationToken cancellationToken);

    /// <summary>Removes a stack and its configuration.</summary>
    public abstract Task RemoveStackAsync(string stackName, CancellationToken cancellationToken = default);

    /// <summary>The project's stacks.</summary>
    public abstract Task<ImmutableList<StackSummary>> ListStacksAsync(CancellationToken cancellationToken = default);

    /// <summary>The stack's state, secrets in the clear.</summary>
    public abstract Task<StackDeployment> ExportStackAsync(string stackName, CancellationToken cancellationToken = default);

    /// <summary>Replaces the stack's state.</summary>
    public abstract Task ImportStackAsync(
        string stackName, StackDeployment state, CancellationToken cancellationToken = default);

    /// <summary>The stack's outputs.</summary>
    public abstract Task<ImmutableDictionary<string, OutputValue>> GetStackOutputsAsync(
        string stackName, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the workspace.</summary>
    /// <param name="disposing">Whether somebody ends it, and not its finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        // A workspace itself holds nothing.
    }

    internal async Task<CommandResult> RunStackCommandAsync(
        string stackName,
        IEnumerable<string> args,
        UpdateOptions? options,
        Action<EngineEvent>? onEvent,
        CancellationToken cancellationToken)
    {
        var more = await SerializeArgsForOpAsync(stackName, cancellationToken);
        var result = await _command.RunInputAsync(
            [.. args, "--stack", stackName, .. more],
            WorkDir,
            Variables(),
            options?.OnStandardOutput,
            options?.OnStandardError,
            stdIn: null,
            onEvent,
            cancellationToken);
        await PostCommandCallbackAsync(stackName, cancellationToken);
        return result;
    }

    internal Task<CommandResult> RunCommandAsync(IList<string> args, CancellationToken cancellationToken) =>
        _command.RunInputAsync(args, WorkDir, Variables(), cancellationToken: cancellationToken);

    private static NotSupportedException NoPaths() => new("path not supported");

    private Dictionary<string, string?> Variables()
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (!string.IsNullOrWhiteSpace(PulumiHome))
        {
            variables["PULUMI_HOME"] = PulumiHome;
        }

        foreach (var (name, value) in EnvironmentVariables ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            variables[name] = value;
        }

        return variables;
    }
}
