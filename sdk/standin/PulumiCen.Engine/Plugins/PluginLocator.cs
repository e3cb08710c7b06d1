using PulumiCen.Engine.Projects;

namespace PulumiCen.Engine.Plugins;

/// <summary>Finds the executable of a provider: the project's <c>plugins</c>, the PATH, then the plugin cache.</summary>
internal sealed class PluginLocator(string projectDirectory, IReadOnlyList<ProjectPlugin> projectPlugins)
{
    /// <exception cref="EngineException">There is none.</exception>
    public string Find(string package, string version)
    {
        var name = $"pulumi-resource-{package}";
        if (projectPlugins.FirstOrDefault(plugin => string.Equals(plugin.Name, package, StringComparison.Ordinal)) is { } named)
        {
            var folder = Path.GetFullPath(Path.Combine(projectDirectory, named.Path));
            return Executable(folder, name) ?? throw new EngineException(
                $"could not load plugin for provider '{package}': no {name} in {folder} (plugins.providers of Pulumi.yaml). "
                + "Build the provider first.");
        }

        return SearchPath(name) ?? SearchCache(package, name, version) ?? throw new EngineException(
            $"no resource plugin '{name}' found in the workspace{(version.Length > 0 ? $" at version v{version}" : "")} or on your $PATH; "
            + "build it, and name its folder under plugins.providers in Pulumi.yaml");
    }

    private static string? SearchPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Executable(folder, name))
            .FirstOrDefault(path => path is not null);

    private static string? SearchCache(string package, string name, string version)
    {
        var home = Environment.GetEnvironmentVariable("PULUMI_HOME") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pulumi");
        var plugins = Path.Combine(home, "plugins");
        if (!Directory.Exists(plugins))
        {
            return null;
        }

        var pattern = version.Length > 0 ? $"resource-{package}-v{version}" : $"resource-{package}-v*";
        return Directory.EnumerateDirectories(plugins, pattern)
            .OrderDescending(StringComparer.Ordinal)
            .Select(folder => Executable(folder, name))
            .FirstOrDefault(path => path is not null);
    }

    private static string? Executable(string folder, string name)
    {
        var path = Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);
        return File.Exists(path) ? path : null;
    }
}
