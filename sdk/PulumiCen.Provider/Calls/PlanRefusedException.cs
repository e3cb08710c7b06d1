namespace PulumiCen.Provider.Calls;

/// <summary>The plan can't be carried out.</summary>
/// <param name="failures">
/// What is wrong with it, of this resource and of others that have no call to tell it, as the user reads it. The message
/// has all of it, parted by empty lines.
/// </param>
internal sealed class PlanRefusedException(IReadOnlyList<string> failures) : Exception(string.Join("\n\n", failures));
