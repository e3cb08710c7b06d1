using PulumiCen.Engine.Events;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Projects;

namespace PulumiCen.Engine.Languages;

/// <summary>The runtimes that this engine can run.</summary>
internal static class Programs
{
    /// <param name="project">The project.</param>
    /// <param name="events">Where the program's output goes.</param>
    /// <param name="client">The address of a process that runs the program itself (Automation API's inline programs).</param>
    /// <exception cref="EngineException">The project's runtime is another one.</exception>
    public static IProgram For(Project project, IEventSink events, string? client) => project.Runtime switch
    {
        _ when !string.IsNullOrEmpty(client) => new InlineProgram(client, project),
        "dotnet" => new DotnetProgram(project, events),
        "nodejs" => new NodejsProgram(project, events),
        _ => throw new EngineException(
            $"the stand-in for pulumi runs programs of the runtimes dotnet and nodejs, and this one is {project.Runtime}; use the pulumi CLI"),
    };
}
