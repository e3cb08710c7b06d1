using PulumiCen.Tests.Nodejs;

namespace PulumiCen.EndToEnd.Tests.Engines;

/// <summary>A scenario with data that needs node and npm, too.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EngineNodeTheoryAttribute : EngineTheoryAttribute
{
    public EngineNodeTheoryAttribute() => Skip = NodeTools.SkipReason;
}
