using PulumiCen.Budget;
using PulumiCen.Reporting.Costs;
using PulumiCen.Reporting.Steps;
using PulumiCen.Rules;

namespace PulumiCen.Reporting.Resources;

/// <summary>The resources that budgets are made of, as the steps of a plan leave them.</summary>
internal sealed class PlannedResources
{
    private readonly Dictionary<string, PlannedResource> _resources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _onlyInState = new(StringComparer.Ordinal);

    // What is begun is mostly done a moment later, and needn't be read twice.
    private readonly Dictionary<string, ResourceStep> _begun = new(StringComparer.Ordinal);

    /// <summary>Keeps what a step says of a resource of this package.</summary>
    public void Record(ResourceStep step, StepPhase phase)
    {
        if (ResourceKind.Find(step.Type) is not { } kind)
        {
            return;
        }

        if (phase == StepPhase.Begun)
        {
            _begun[step.Urn] = step;
        }
        else
        {
            _begun.Remove(step.Urn);
            _resources[step.Urn] = PlannedResource.Read(kind, step, phase);
        }

        if (phase == StepPhase.Before)
        {
            _onlyInState.Add(step.Urn);
        }
        else
        {
            _onlyInState.Remove(step.Urn);
        }
    }

    /// <summary>The budgets of these resources, and what of them couldn't be read.</summary>
    /// <param name="isStateCertain">Whether what only a state has stays as it is; else it may have been about to go.</param>
    public (BudgetLedger Ledger, IReadOnlyList<LedgerFinding> Unreadable) Ledger(bool isStateCertain)
    {
        foreach (var step in _begun.Values)
        {
            _resources[step.Urn] = PlannedResource.Read(ResourceKind.Find(step.Type)!, step, StepPhase.Begun);
        }

        _begun.Clear();
        var ledger = new BudgetLedger();
        var unreadable = new List<LedgerFinding>();

        // Packages last: while there is none, the ledger needn't work out what to say of connections that are too much for it.
        foreach (var resource in _resources.Values.OrderBy(resource => resource.Kind == ResourceKind.Package))
        {
            var planned = isStateCertain || !_onlyInState.Contains(resource.Identity.Urn) ? resource : resource.AsUncertain();
            unreadable.AddRange(planned.Register(ledger).Select(problem => new LedgerFinding(resource.Identity.Urn, problem)));
        }

        RegisterDeletions(ledger);
        return (ledger, unreadable);
    }

    /// <summary>The packages, with what their price goes by; once the <see cref="Ledger"/> was asked for.</summary>
    public IReadOnlyList<PlannedPackage> Packages() =>
    [
        .. _resources.Values
            .Where(resource => resource.Kind == ResourceKind.Package && (resource.Before is not null || resource.After is not null))
            .Select(PlannedPackages.Of),
    ];

    // A connection of a package that goes as well takes nothing from any that stays.
    private void RegisterDeletions(BudgetLedger ledger)
    {
        var gone = _resources.Values.Where(resource => resource.Kind == ResourceKind.Package && resource.After is null).ToList();
        var urns = gone.Select(package => package.Identity.Urn).ToHashSet(StringComparer.Ordinal);
        var ids = gone.Select(package => package.Id).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in _resources.Values)
        {
            if (resource.Leaving() is { Package: var package } leaving
                && !urns.Contains(package.Urn ?? string.Empty) && !ids.Contains(package.Id ?? string.Empty))
            {
                ledger.RegisterDeletion(resource.Identity.Urn, leaving);
            }
        }
    }
}
