namespace PulumiCen.Tool.Engines;

/// <summary>What runs the deployment.</summary>
internal enum EngineChoice
{
    /// <summary><c>pulumi</c> where it is on PATH, else the stand-in.</summary>
    Auto,

    /// <summary>The <c>pulumi</c> CLI on PATH.</summary>
    Pulumi,

    /// <summary>The stand-in for it that comes with this tool, for demos and tests.</summary>
    StandIn,
}
