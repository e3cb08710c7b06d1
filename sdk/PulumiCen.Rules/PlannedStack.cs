using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>Checks a whole stack of resources, in any order.</summary>
internal sealed class PlannedStack
{
    private readonly BudgetLedger _ledger = new();
    private readonly List<LedgerFinding> _own = [];

    /// <summary>Adds a resource.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="resource">Which it is.</param>
    /// <param name="before">The inputs in the state; empty for a resource that is new.</param>
    /// <param name="given">The inputs that the program gives.</param>
    public void Add(ResourceKind kind, ResourceIdentity resource, PropertyMap before, PropertyMap given)
    {
        var check = kind.Check(resource, before, given, _ledger);
        _own.AddRange(check.Own.Select(diagnostic => new LedgerFinding(resource.Urn, diagnostic)));
    }

    /// <summary>Adds a package of another provider.</summary>
    public void Add(PackageRegistration package) => _ledger.Set(package);

    /// <summary>Adds a connection of another provider.</summary>
    public void Add(ConnectionRegistration connection) => _ledger.Set(connection);

    /// <summary>Adds what the cloud has of a package.</summary>
    public void Add(ObservedPackage package) => _ledger.Observe(package);

    /// <summary>The budgets of all packages, by name.</summary>
    public IReadOnlyList<BudgetSnapshot> Budgets() => _ledger.Snapshots();

    /// <summary>All that is wrong or worth knowing, once each: errors first, by resource and then by code.</summary>
    /// <param name="others">What too little bandwidth because of others is: a warning, an error, or nothing (null).</param>
    public IReadOnlyList<LedgerFinding> Findings(DiagnosticSeverity? others) =>
    [
        .. _own.Concat(_ledger.Findings(others))
            .OrderBy(finding => finding.Diagnostic.Severity)
            .ThenBy(finding => finding.Urn, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Text, StringComparer.Ordinal),
    ];
}
