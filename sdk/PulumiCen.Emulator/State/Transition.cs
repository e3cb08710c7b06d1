namespace PulumiCen.Emulator.State;

/// <summary>A change that is under way.</summary>
/// <param name="Status">The status that is shown meanwhile.</param>
/// <param name="Until">When it is done.</param>
/// <param name="EndsGone">Whether the item is gone then.</param>
internal sealed record Transition(string Status, DateTimeOffset Until, bool EndsGone);
