namespace PulumiCen.Engine.Execution;

/// <summary>The deployment has ended: nothing more is registered.</summary>
internal sealed class DeploymentEndedException() : Exception(Text)
{
    public const string Text = "resource monitor shut down while waiting on step's done channel";
}
