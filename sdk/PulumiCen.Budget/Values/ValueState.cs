namespace PulumiCen.Budget;

/// <summary>How much a plan knows of a value. Absent comes first, to be the default.</summary>
internal enum ValueState : byte
{
    /// <summary>The program doesn't give it.</summary>
    Absent,

    /// <summary>The update will know it.</summary>
    Unknown,

    /// <summary>It is known.</summary>
    Known,
}
