using System.Collections.Immutable;
using Pulumi.Automation.Serialization;

namespace Pulumi.Automation;

/// <content>The stacks' configuration.</content>
public sealed partial class LocalWorkspace
{
    /// <inheritdoc/>
    public override Task<ConfigValue> GetConfigAsync(
        string stackName, string key, CancellationToken cancellationToken = default) =>
        GetConfigAsync(stackName, key, path: false, cancellationToken);

    /// <inheritdoc/>
    public override async Task<ConfigValue> GetConfigAsync(
        string stackName, string key, bool path, CancellationToken cancellationToken = default)
    {
        var result = await RunCommandAsync(
            ["config", "get", .. KeyKind(path), key, "--json", "--stack", stackName], cancellationToken);
        return CommandOutput.ConfigValue(result.StandardOutput);
    }

    /// <inheritdoc/>
    public override async Task<ImmutableDictionary<string, ConfigValue>> GetAllConfigAsync(
        string stackName, CancellationToken cancellationToken = default)
    {
        var result = await RunCommandAsync(["config", "--show-secrets", "--json", "--stack", stackName], cancellationToken);
        return CommandOutput.Config(result.StandardOutput);
    }

    /// <inheritdoc/>
    public override Task SetConfigAsync(
        string stackName, string key, ConfigValue value, CancellationToken cancellationToken = default) =>
        SetConfigAsync(stackName, key, value, path: false, cancellationToken);

    /// <inheritdoc/>
    public override Task SetConfigAsync(
        string stackName, string key, ConfigValue value, bool path, CancellationToken cancellationToken = default) =>
        RunCommandAsync(
            [
                "config", "set", .. KeyKind(path), key, Kind(value),
                "--stack", stackName, "--non-interactive", "--", value.Value,
            ],
            cancellationToken);

    /// <inheritdoc/>
    public override Task SetAllConfigAsync(
        string stackName, IDictionary<string, ConfigValue> configMap, CancellationToken cancellationToken = default) =>
        SetAllConfigAsync(stackName, configMap, path: false, cancellationToken);

    /// <inheritdoc/>
    public override Task SetAllConfigAsync(
        string stackName,
        IDictionary<string, ConfigValue> configMap,
        bool path,
        CancellationToken cancellationToken = default) =>
        RunCommandAsync(
            [
                "config", "set-all", "--stack", stackName, .. KeyKind(path),
                .. configMap.SelectMany(entry => new[] { Kind(entry.Value), $"{entry.Key}={entry.Value.Value}" }),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveConfigAsync(string stackName, string key, CancellationToken cancellationToken = default) =>
        RemoveConfigAsync(stackName, key, path: false, cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveConfigAsync(
        string stackName, string key, bool path, CancellationToken cancellationToken = default) =>
        RunCommandAsync(["config", "rm", key, "--stack", stackName, .. KeyKind(path)], cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveAllConfigAsync(
        string stackName, IEnumerable<string> keys, CancellationToken cancellationToken = default) =>
        RemoveAllConfigAsync(stackName, keys, path: false, cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveAllConfigAsync(
        string stackName, IEnumerable<string> keys, bool path, CancellationToken cancellationToken = default) =>
        RunCommandAsync(["config", "rm-all", "--stack", stackName, .. KeyKind(path), .. keys], cancellationToken);

    /// <inheritdoc/>
    public override async Task<ImmutableDictionary<string, ConfigValue>> RefreshConfigAsync(
        string stackName, CancellationToken cancellationToken = default)
    {
        await RunCommandAsync(["config", "refresh", "--force", "--stack", stackName], cancellationToken);
        return await GetAllConfigAsync(stackName, cancellationToken);
    }

    private static string[] KeyKind(bool isPath) => isPath ? ["--path"] : [];

    private static string Kind(ConfigValue value) => value.IsSecret ? "--secret" : "--plaintext";
}
