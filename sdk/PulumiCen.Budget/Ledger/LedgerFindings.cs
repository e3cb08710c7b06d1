namespace PulumiCen.Budget;

/// <summary>Goes through the whole ledger and lists what is wrong or worth knowing, once each: what two resources are wrong about shows at the first, connections before packages.</summary>
internal static class LedgerFindings
{
    public static IReadOnlyList<LedgerFinding> Of(LedgerState ledger, DiagnosticSeverity? others) =>
    [
        .. OfConnections(ledger).Concat(OfPackages(ledger, others))
            .DistinctBy(finding => (finding.Diagnostic.Code, finding.Diagnostic.Text))
            .OrderBy(finding => finding.Urn, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Text, StringComparer.Ordinal),
    ];

    private static IEnumerable<LedgerFinding> OfPackages(LedgerState ledger, DiagnosticSeverity? others)
    {
        foreach (var package in ledger.Packages.Roots().OrderBy(root => root.Entry?.Urn, StringComparer.Ordinal))
        {
            foreach (var problem in LedgerRules.Of(ledger, package))
            {
                yield return new LedgerFinding(package.Entry?.Urn, problem);
            }

            if (BudgetDiagnosis.Of(new BudgetAssessment(ledger, package), others) is { } verdict)
            {
                yield return new LedgerFinding(package.Entry?.Urn, verdict);
            }
        }
    }

    private static IEnumerable<LedgerFinding> OfConnections(LedgerState ledger) =>
        from entry in ledger.Connections.Where(_ => true).OrderBy(entry => entry.Urn, StringComparer.Ordinal)
        from diagnostic in LedgerRules.Of(ledger, entry.Connection)
        select new LedgerFinding(entry.Urn, diagnostic);
}
