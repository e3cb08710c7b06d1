namespace PulumiCen.Reporting.Costs;

/// <summary>A package of the stack, as a plan finds it and leaves it.</summary>
/// <param name="Name">Its name in the program.</param>
/// <param name="Urn">Its URN.</param>
/// <param name="Before">What it is; <see langword="null"/> for a new one.</param>
/// <param name="After">What it will be; <see langword="null"/> for one that goes.</param>
/// <param name="IsBought">Whether the plan buys it: it is new, or takes the place of another.</param>
public sealed record PlannedPackage(string Name, string Urn, PackageTerms? Before, PackageTerms? After, bool IsBought);
