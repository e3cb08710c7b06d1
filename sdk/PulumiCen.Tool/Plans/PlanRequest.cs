namespace PulumiCen.Tool.Plans;

/// <summary>Where a plan or a state comes from.</summary>
/// <param name="From">A file, <c>-</c>, or <see langword="null"/>: the engine is asked.</param>
/// <param name="State">A file with the state before.</param>
/// <param name="Strict">Whether a budget that can't be known is a failure.</param>
internal sealed record PlanRequest(string? From, string? State, bool Strict);
