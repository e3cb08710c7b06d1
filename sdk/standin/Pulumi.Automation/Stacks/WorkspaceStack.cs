using System.Collections.Immutable;
using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;

namespace Pulumi.Automation;

/// <summary>A stack of a workspace.</summary>
public sealed partial class WorkspaceStack : IDisposable
{
    private WorkspaceStack(string name, Workspace workspace)
    {
        Name = name;
        Workspace = workspace;
        State = new WorkspaceStackState(this);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its workspace.</summary>
    public Workspace Workspace { get; }

    /// <summary>Changes of its state.</summary>
    public WorkspaceStackState State { get; }

    /// <summary>Creates a stack.</summary>
    /// <exception cref="StackAlreadyExistsException">There is one of that name.</exception>
    public static async Task<WorkspaceStack> CreateAsync(
        string name, Workspace workspace, CancellationToken cancellationToken = default)
    {
        await workspace.CreateStackAsync(name, cancellationToken);
        return new WorkspaceStack(name, workspace);
    }

    /// <summary>Selects a stack.</summary>
    /// <exception cref="StackNotFoundException">There is none of that name.</exception>
    public static async Task<WorkspaceStack> SelectAsync(
        string name, Workspace workspace, CancellationToken cancellationToken = default)
    {
        await workspace.SelectStackAsync(name, cancellationToken);
        return new WorkspaceStack(name, workspace);
    }

    /// <summary>Selects a stack, or creates it.</summary>
    public static async Task<WorkspaceStack> CreateOrSelectAsync(
        string name, Workspace workspace, CancellationToken cancellationToken = default)
    {
        try
        {
            return await SelectAsync(name, workspace, cancellationToken);
        }
        catch (StackNotFoundException)
        {
            return await CreateAsync(name, workspace, cancellationToken);
        }
    }

    /// <summary>A value of its configuration.</summary>
    public Task<ConfigValue> GetConfigAsync(string key, CancellationToken cancellationToken = default) =>
        Workspace.GetConfigAsync(Name, key, cancellationToken);

    /// <summary>A value of its configuration; the key may be a path into maps and lists.</summary>
    public Task<ConfigValue> GetConfigAsync(string key, bool path, CancellationToken cancellationToken = default) =>
        Workspace.GetConfigAsync(Name, key, path, cancellationToken);

    /// <summary>Its configuration.</summary>
    public Task<ImmutableDictionary<string, ConfigValue>> GetAllConfigAsync(CancellationToken cancellationToken = default) =>
        Workspace.GetAllConfigAsync(Name, cancellationToken);

    /// <summary>Sets a value of its configuration.</summary>
    public Task SetConfigAsync(string key, ConfigValue value, CancellationToken cancellationToken = default) =>
        Workspace.SetConfigAsync(Name, key, value, cancellationToken);

    /// <summary>Sets a value of its configuration; the key may be a path into maps and lists.</summary>
    public Task SetConfigAsync(string key, ConfigValue value, bool path, CancellationToken cancellationToken = default) =>
        Workspace.SetConfigAsync(Name, key, value, path, cancellationToken);

    /// <summary>Sets several values of its configuration.</summary>
    public Task SetAllConfigAsync(
        IDictionary<string, ConfigValue> configMap, CancellationToken cancellationToken = default) =>
        Workspace.SetAllConfigAsync(Name, configMap, cancellationToken);

    /// <summary>Sets several values of its configuration; the keys may be paths into maps and lists.</summary>
    public Task SetAllConfigAsync(
        IDictionary<string, ConfigValue> configMap, bool path, CancellationToken cancellationToken = default) =>
        Workspace.SetAllConfigAsync(Name, configMap, path, cancellationToken);

    /// <summary>Removes a value of its configuration.</summary>
    public Task RemoveConfigAsync(string key, CancellationToken cancellationToken = default) =>
        Workspace.RemoveConfigAsync(Name, key, cancellationToken);

    /// <summary>Removes a value of its configuration; the key may be a path into maps and lists.</summary>
    public Task RemoveConfigAsync(string key, bool path, CancellationToken cancellationToken = default) =>
        Workspace.RemoveConfigAsync(Name, key, path, cancellationToken);

    /// <summary>Removes several values of its configuration.</summary>
    public Task RemoveAllConfigAsync(IEnumerable<string> keys, CancellationToken cancellationToken = default) =>
        Workspace.RemoveAllConfigAsync(Name, keys, cancellationToken);

    /// <summary>Removes several values of its configuration; the keys may be paths into maps and lists.</summary>
    public Task RemoveAllConfigAsync(
        IEnumerable<string> keys, bool path, CancellationToken cancellationToken = default) =>
        Workspace.RemoveAllConfigAsync(Name, keys, path, cancellationToken);

    /// <summary>Takes the configuration of the last update.</summary>
    public Task<ImmutableDictionary<string, ConfigValue>> RefreshConfigAsync(CancellationToken cancellationToken = default) =>
        Workspace.RefreshConfigAsync(Name, cancellationToken);

    /// <summary>Its outputs.</summary>
    public Task<ImmutableDictionary<string, OutputValue>> GetOutputsAsync(CancellationToken cancellationToken = default) =>
        Workspace.GetStackOutputsAsync(Name, cancellationToken);

    /// <summary>Its state, secrets in the clear.</summary>
    public Task<StackDeployment> ExportStackAsync(CancellationToken cancellationToken = default) =>
        Workspace.ExportStackAsync(Name, cancellationToken);

    /// <summary>Replaces its state.</summary>
    public Task ImportStackAsync(StackDeployment state, CancellationToken cancellationToken = default) =>
        Workspace.ImportStackAsync(Name, state, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => Workspace.Dispose();

    internal Task<CommandResult> RunAsync(IEnumerable<string> args, CancellationToken cancellationToken) =>
        Workspace.RunStackCommandAsync(Name, args, options: null, onEvent: null, cancellationToken);
}
