using Pulumi.Automation.Exceptions;

namespace Pulumi.Automation;

/// <content>The settings files.</content>
public sealed partial class LocalWorkspace
{
    /// <inheritdoc/>
    public override async Task<ProjectSettings?> GetProjectSettingsAsync(CancellationToken cancellationToken = default) =>
        await YamlFile.ReadAsync(ProjectPath(), cancellationToken) is { } file ? ProjectFile.Read(file) : null;

    /// <inheritdoc/>
    public override Task SaveProjectSettingsAsync(ProjectSettings settings, CancellationToken cancellationToken = default) =>
        YamlFile.WriteAsync(ProjectPath(), ProjectFile.Write(settings), cancellationToken);

    /// <inheritdoc/>
    public override async Task<StackSettings?> GetStackSettingsAsync(
        string stackName, CancellationToken cancellationToken = default) =>
        await YamlFile.ReadAsync(StackPath(stackName), cancellationToken) is { } file ? StackFile.Read(file) : null;

    /// <inheritdoc/>
    public override Task SaveStackSettingsAsync(
        string stackName, StackSettings settings, CancellationToken cancellationToken = default) =>
        YamlFile.WriteAsync(StackPath(stackName), StackFile.Write(settings), cancellationToken);

    private async Task SaveSettingsAsync(LocalWorkspaceOptions? options, CancellationToken cancellationToken)
    {
        if (options?.ProjectSettings is { } project)
        {
            await SaveIfNewAsync(project, cancellationToken);
        }

        foreach (var (stack, settings) in options?.StackSettings ?? new Dictionary<string, StackSettings>(StringComparer.Ordinal))
        {
            await SaveStackSettingsAsync(stack, settings, cancellationToken);
        }
    }

    private async Task SaveIfNewAsync(ProjectSettings project, CancellationToken cancellationToken)
    {
        var path = ProjectPath();
        if (await YamlFile.ReadAsync(path, cancellationToken) is not { } existing)
        {
            await SaveProjectSettingsAsync(project, cancellationToken);
        }
        else if (!Same(project, ProjectSettings.Default(project.Name)) && !Same(project, ProjectFile.Read(existing)))
        {
            throw new ProjectSettingsConflictException(path);
        }
    }

    private static bool Same(ProjectSettings one, ProjectSettings other)
    {
        var serializer = new YamlDotNet.Serialization.Serializer();
        return string.Equals(
            serializer.Serialize(ProjectFile.Write(one)), serializer.Serialize(ProjectFile.Write(other)), StringComparison.Ordinal);
    }

    private string ProjectPath() => YamlFile.Find(WorkDir, "Pulumi");

    private string StackPath(string stackName) => YamlFile.Find(WorkDir, "Pulumi." + stackName.Split('/')[^1]);
}
