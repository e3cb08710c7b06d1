using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Resources;

/// <summary>The resources that budgets are made of, as the steps of a plan leave them.</summary>
internal sealed class PlannedResources
{
    private readonly Dictionary<string, CenResource> _resources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _onlyInState = new(StringComparer.Ordinal);

    /// <summary>Keeps what a step says of a resource of this package.</summary>
    public void Record(ResourceStep step, StepPhase phase)
    {
        var after = phase == StepPhase.Failed ? step.Old : step.New;
        CenResource? resource = step.Type switch
        {
            CenTypes.BandwidthPackage => PackageResource.Read(step.Urn, step.Old, after),
            CenTypes.RegionConnection => ConnectionResource.Read(step.Urn, step.Old, after),
            CenTypes.Instance => InstanceResource.Read(step.Urn, step.Old, after),
            _ => null,
        };
        if (resource is null)
        {
            return;
        }

        _resources[step.Urn] = resource;
        if (phase == StepPhase.Before)
        {
            _onlyInState.Add(step.Urn);
        }
        else
        {
            _onlyInState.Remove(step.Urn);
        }
    }

    /// <summary>The budgets of these resources.</summary>
    /// <param name="isStateCertain">Whether what only a state has stays as it is; else it may have been about to go.</param>
    public BudgetLedger Ledger(bool isStateCertain)
    {
        var ledger = new BudgetLedger();
        var gone = _resources.Values.OfType<PackageResource>().Where(package => package.Registration is null).ToList();
        var goneUrns = gone.Select(package => package.Urn).ToHashSet(StringComparer.Ordinal);
        var goneIds = gone.Select(package => package.Id).ToHashSet(StringComparer.Ordinal);

        // Packages last: while there is none, the ledger needn't work out what to say of connections that are too much for it.
        foreach (var resource in _resources.Values.OrderBy(resource => resource is PackageResource))
        {
            var planned = isStateCertain || !_onlyInState.Contains(resource.Urn) ? resource : resource.AsUncertain();
            planned.Register(ledger, link => !goneUrns.Contains(link.Urn ?? string.Empty) && !goneIds.Contains(link.Id ?? string.Empty));
        }

        return ledger;
    }
}
