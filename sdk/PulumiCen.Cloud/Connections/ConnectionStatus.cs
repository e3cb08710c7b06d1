namespace PulumiCen.Cloud;

/// <summary>The states of a connection of the Basic edition.</summary>
public static class ConnectionStatus
{
    /// <summary>In force.</summary>
    public const string Active = "Active";

    /// <summary>Being changed, or being deleted.</summary>
    public const string Modifying = "Modifying";
}
