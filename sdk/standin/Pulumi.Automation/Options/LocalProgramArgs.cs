namespace Pulumi.Automation;

/// <summary>A stack whose program lies in a folder.</summary>
public class LocalProgramArgs : LocalWorkspaceOptions
{
    /// <summary>Names the stack and the folder.</summary>
    public LocalProgramArgs(string stackName, string workDir)
    {
        StackName = stackName;
        WorkDir = workDir;
    }

    /// <summary>The stack.</summary>
    public string StackName { get; }
}
