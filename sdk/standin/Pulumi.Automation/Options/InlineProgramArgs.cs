namespace Pulumi.Automation;

/// <summary>A stack whose program is part of the calling one.</summary>
public class InlineProgramArgs : LocalWorkspaceOptions
{
    /// <summary>Names the project and the stack, and gives the program.</summary>
    public InlineProgramArgs(string projectName, string stackName, PulumiFn program)
    {
        ProjectSettings = ProjectSettings.Default(projectName);
        StackName = stackName;
        Program = program;
    }

    /// <summary>The stack.</summary>
    public string StackName { get; }
}
