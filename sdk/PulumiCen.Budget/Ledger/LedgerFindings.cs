namespace PulumiCen.Budget;

/// <summary>
/// Goes through the whole ledger and lists what is wrong or worth knowing, once each. What several resources are wrong
/// about together shows at the one to blame: a new one before one that is there already, and of those the one that grows
/// most.
/// </summary>
internal static class LedgerFindings
{
    public static IReadOnlyList<LedgerFinding> Of(LedgerState ledger, DiagnosticSeverity? others, DiagnosticSeverity? later) =>
    [
        .. OfConnections(ledger).Concat(OfPackages(ledger, others, later))
            .OrderByDescending(candidate => candidate.IsNew)
            .ThenByDescending(candidate => candidate.Growth)
            .ThenBy(candidate => candidate.IsOfPackage)
            .ThenBy(candidate => candidate.Urn, StringComparer.Ordinal)
            .DistinctBy(candidate => (candidate.Diagnostic.Code, candidate.Diagnostic.Text))
            .Select(candidate => new LedgerFinding(candidate.Urn, candidate.Diagnostic))
            .OrderBy(finding => finding.Urn, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Text, StringComparer.Ordinal),
    ];

    private static IEnumerable<Candidate> OfPackages(LedgerState ledger, DiagnosticSeverity? others, DiagnosticSeverity? later)
    {
        foreach (var package in ledger.Packages.Roots().Where(root => root.IsOfProgram).OrderBy(root => root.Entry?.Urn, StringComparer.Ordinal))
        {
            var isNew = package.Entry is { Previous.IsAbsent: true };
            foreach (var problem in LedgerRules.Of(ledger, package))
            {
                yield return new Candidate(package.Entry?.Urn, problem, IsOfPackage: true, isNew, Bandwidth.Zero);
            }

            var assessment = new BudgetAssessment(ledger, package);
            if (BudgetDiagnosis.Of(assessment, others) is { } verdict)
            {
                yield return new Candidate(assessment.ToBlame(), verdict, IsOfPackage: true, isNew, Bandwidth.Zero);
            }

            if (BudgetDiagnosis.OfLater(assessment, others, later) is { } temporary)
            {
                yield return new Candidate(assessment.Later!.ToBlame(), temporary, IsOfPackage: true, isNew, Bandwidth.Zero);
            }
        }
    }

    private static IEnumerable<Candidate> OfConnections(LedgerState ledger) =>
        from entry in ledger.Connections.Where(_ => true)
        from diagnostic in LedgerRules.Of(ledger, entry.Connection)
        select new Candidate(
            entry.Urn,
            diagnostic,
            IsOfPackage: false,
            entry.Connection.Previous.IsAbsent,
            BudgetUse.GrowthOf(entry.Connection.Bandwidth, entry.Connection.Previous));

    /// <summary>A finding at one of the resources that it is about.</summary>
    private sealed record Candidate(string? Urn, Diagnostic Diagnostic, bool IsOfPackage, bool IsNew, Bandwidth Growth);
}
