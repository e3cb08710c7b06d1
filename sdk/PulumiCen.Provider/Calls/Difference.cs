namespace PulumiCen.Provider.Calls;

/// <summary>How one property differs.</summary>
internal enum ChangeKind
{
    /// <summary>It is new.</summary>
    Add,

    /// <summary>It is gone.</summary>
    Delete,

    /// <summary>It has another value.</summary>
    Update,
}

/// <summary>A property that differs.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Replaces">Whether the cloud can't change it in place.</param>
internal sealed record PropertyChange(string Property, ChangeKind Kind, bool Replaces);

/// <summary>How a resource differs from what the program wants.</summary>
/// <param name="Changes">The properties that differ, none when nothing is to be done.</param>
/// <param name="DeleteBeforeReplace">Whether a replacement has to wait until the old one is gone.</param>
internal sealed record Difference(IReadOnlyList<PropertyChange> Changes, bool DeleteBeforeReplace = false)
{
    /// <summary>
    /// Whether the engine is to call for the resource although nothing of it changes: only a call that plans or makes a
    /// change can fail for what is wrong with the whole plan.
    /// </summary>
    public bool NeedsCall { get; init; }

    /// <summary>Whether the engine calls for the resource.</summary>
    public bool HasCall => NeedsCall || Changes.Count > 0;

    /// <summary>Nothing differs.</summary>
    public static Difference None { get; } = new([]);
}
