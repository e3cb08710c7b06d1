using System.Collections.Immutable;

namespace PulumiCen.Engine.Projects;

/// <summary>What Pulumi.yaml says.</summary>
internal sealed record Project(string Name, string Directory, string Runtime)
{
    public string Description { get; init; } = "";

    /// <summary>Where the program is, relative to the project's folder.</summary>
    public string Main { get; init; } = "";

    /// <summary>Options of the runtime, such as <c>binary</c>.</summary>
    public ImmutableSortedDictionary<string, string> RuntimeOptions { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public ImmutableArray<ProjectPlugin> Providers { get; init; } = [];

    /// <summary>Values of every stack that sets none itself, by full key.</summary>
    public ImmutableSortedDictionary<string, ConfigEntry> Config { get; init; } =
        ImmutableSortedDictionary.Create<string, ConfigEntry>(StringComparer.Ordinal);

    public string BackendUrl { get; init; } = "";

    /// <summary>The folder of the stacks' settings, relative to the project's.</summary>
    public string StackConfigDirectory { get; init; } = "";

    public string ProgramDirectory => Main.Length == 0 ? Directory : Path.GetFullPath(Path.Combine(Directory, Main));
}

/// <summary>A provider whose executable is in a folder that the project names.</summary>
internal sealed record ProjectPlugin(string Name, string Path);
