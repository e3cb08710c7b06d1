namespace PulumiCen.Budget;

/// <summary>Something that is wrong, or worth knowing, and where.</summary>
/// <param name="Urn">The URN of the resource to blame; null where no registered resource is.</param>
/// <param name="Diagnostic">What it is.</param>
public sealed record LedgerFinding(string? Urn, Diagnostic Diagnostic);
