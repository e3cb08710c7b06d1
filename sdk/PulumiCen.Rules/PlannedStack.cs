using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>Checks a whole stack of resources, in any order.</summary>
internal sealed class PlannedStack
{
    private readonly BudgetLedger _ledger = new();
    private readonly List<LedgerFinding> _own = [];

    // Packages are registered last: while there is none, nothing is too much for it, and the ledger needn't work out what
    // to say of each connection that comes after the one that was too much.
    private readonly List<Action> _packages = [];

    /// <summary>Adds a resource.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="resource">Which it is.</param>
    /// <param name="before">The inputs in the state; empty for a resource that is new.</param>
    /// <param name="given">The inputs that the program gives.</param>
    public void Add(ResourceKind kind, ResourceIdentity resource, PropertyMap before, PropertyMap given)
    {
        if (kind is PackageKind)
        {
            _packages.Add(() => Check(kind, resource, before, given));
        }
        else
        {
            Check(kind, resource, before, given);
        }
    }

    /// <summary>Adds a package of another provider.</summary>
    public void Add(PackageRegistration package) => _packages.Add(() => _ledger.Register(package));

    /// <summary>Adds a connection of another provider.</summary>
    public void Add(ConnectionRegistration connection) => _ledger.Register(connection);

    /// <summary>The budgets of all packages, by name.</summary>
    public IReadOnlyList<BudgetSnapshot> Budgets()
    {
        RegisterPackages();
        return _ledger.Snapshots();
    }

    /// <summary>All that is wrong or worth knowing, once each, by resource and then by code.</summary>
    /// <param name="others">What too little bandwidth because of others is: a warning, an error, or nothing (null).</param>
    public IReadOnlyList<LedgerFinding> Findings(DiagnosticSeverity? others)
    {
        RegisterPackages();
        return
        [
            .. _own.Concat(_ledger.Findings(others))
                .OrderBy(finding => finding.Urn, StringComparer.Ordinal)
                .ThenBy(finding => finding.Diagnostic.Code, StringComparer.Ordinal)
                .ThenBy(finding => finding.Diagnostic.Text, StringComparer.Ordinal),
        ];
    }

    private void Check(ResourceKind kind, ResourceIdentity resource, PropertyMap before, PropertyMap given)
    {
        var check = kind.Check(resource, before, given, _ledger);
        _own.AddRange(check.Own.Select(diagnostic => new LedgerFinding(resource.Urn, diagnostic)));
    }

    private void RegisterPackages()
    {
        _packages.ForEach(register => register());
        _packages.Clear();
    }
}
