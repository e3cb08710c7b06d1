namespace PulumiCen.Tests.Nodejs;

/// <summary>A test with data that needs node and npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodeTools.SkipReason;
}
