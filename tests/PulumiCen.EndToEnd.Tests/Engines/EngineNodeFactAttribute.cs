using PulumiCen.Tests.Nodejs;

namespace PulumiCen.EndToEnd.Tests.Engines;

/// <summary>A scenario that needs node and npm, too.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EngineNodeFactAttribute : EngineFactAttribute
{
    public EngineNodeFactAttribute() => Skip = NodeTools.SkipReason;
}
