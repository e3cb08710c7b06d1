namespace Pulumi.Automation;

/// <summary>The language of a program, and how it is run.</summary>
public class ProjectRuntime
{
    /// <summary>Names the language.</summary>
    public ProjectRuntime(ProjectRuntimeName name)
    {
        Name = name;
    }

    /// <summary>The language.</summary>
    public ProjectRuntimeName Name { get; set; }

    /// <summary>How the program is run.</summary>
    public ProjectRuntimeOptions? Options { get; set; }
}
