namespace Pulumi.Automation;

/// <summary>A project: what <c>Pulumi.yaml</c> says.</summary>
public class ProjectSettings
{
    /// <summary>Names the project and how its program is run.</summary>
    public ProjectSettings(string name, ProjectRuntime runtime)
    {
        Name = name;
        Runtime = runtime;
    }

    /// <summary>Names the project and the language of its program.</summary>
    public ProjectSettings(string name, ProjectRuntimeName runtime)
        : this(name, new ProjectRuntime(runtime))
    {
    }

    /// <summary>The project's name.</summary>
    public string Name { get; set; }

    /// <summary>How its program is run.</summary>
    public ProjectRuntime Runtime { get; set; }

    /// <summary>The program's folder, where it isn't the project's.</summary>
    public string? Main { get; set; }

    /// <summary>What the project is.</summary>
    public string? Description { get; set; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; set; }

    /// <summary>Its website.</summary>
    public string? Website { get; set; }

    /// <summary>Its license.</summary>
    public string? License { get; set; }

    /// <summary>Where the stacks' configuration files are.</summary>
    public string? Config { get; set; }

    /// <summary>Where its state is kept.</summary>
    public ProjectBackend? Backend { get; set; }

    /// <summary>The project of an inline program: it runs where the calling program does.</summary>
    internal static ProjectSettings Default(string name) =>
        new(name, ProjectRuntimeName.Dotnet) { Main = Directory.GetCurrentDirectory() };
}
