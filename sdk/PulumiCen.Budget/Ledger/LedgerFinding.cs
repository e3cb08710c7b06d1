namespace PulumiCen.Budget;

/// <summary>Something that is wrong, or worth knowing, and where.</summary>
/// <param name="Urn">The URN of the resource that it shows at; null for a package that the program only links to.</param>
/// <param name="Diagnostic">What it is.</param>
public sealed record LedgerFinding(string? Urn, Diagnostic Diagnostic);
