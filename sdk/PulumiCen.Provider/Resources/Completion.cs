namespace PulumiCen.Provider.Resources;

/// <summary>How far a change has come.</summary>
/// <param name="IsComplete">Whether all is done; false when the rest happens later in this operation.</param>
/// <param name="Actual">What the cloud has then; null where it has to be read.</param>
internal readonly record struct Completion<TActual>(bool IsComplete, TActual? Actual = null)
    where TActual : class;
