namespace PulumiCen.Engine;

/// <summary>The CLI version that this one stands in for; Automation API asks for it.</summary>
internal static class EngineVersion
{
    public const string Number = "3.259.0";

    /// <summary>As the CLI prints it.</summary>
    public const string Name = "v" + Number;
}
