namespace PulumiCen.Tests.Nodejs;

/// <summary>A test that needs node and npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeTools.SkipReason;
}
