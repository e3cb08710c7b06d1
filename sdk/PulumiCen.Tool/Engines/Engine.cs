namespace PulumiCen.Tool.Engines;

/// <summary>A <c>pulumi</c> executable.</summary>
/// <param name="Folder">The folder that it is in.</param>
/// <param name="IsStandIn">Whether it is the stand-in.</param>
internal sealed record Engine(string Folder, bool IsStandIn)
{
    public string Name => IsStandIn ? "stand-in engine" : "pulumi";
}
