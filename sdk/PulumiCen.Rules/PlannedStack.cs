using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>Checks a whole stack of resources that nothing was known of before. Takes them in any order.</summary>
internal sealed class PlannedStack
{
    private readonly BudgetLedger _ledger = new();
    private readonly List<LedgerFinding> _own = [];

    /// <summary>The budgets of all packages, by name.</summary>
    public IReadOnlyList<BudgetSnapshot> Budgets => _ledger.Snapshots();

    /// <summary>Adds a resource.</summary>
    public void Add(ResourceKind kind, ResourceIdentity resource, PropertyMap given)
    {
        var check = kind.Check(resource, PropertyMap.Empty, given, _ledger);
        _own.AddRange(check.Own.Select(diagnostic => new LedgerFinding(resource.Urn, diagnostic)));
    }

    /// <summary>All that is wrong or worth knowing, once each, by resource and then by code.</summary>
    /// <param name="others">What too little bandwidth because of others is: a warning, an error, or nothing (null).</param>
    public IReadOnlyList<LedgerFinding> Findings(DiagnosticSeverity? others) =>
    [
        .. _own.Concat(_ledger.Findings(others))
            .OrderBy(finding => finding.Urn, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Text, StringComparer.Ordinal),
    ];
}
