using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Reporting.Sources;
using PulumiCen.Reporting.Steps;
using PulumiCen.Rules;

namespace PulumiCen.Reporting.Resources;

/// <summary>What a plan says of one resource of this package: what it was, what it will be.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Identity">Which it is.</param>
/// <param name="Id">The id that it has, or had; empty while it isn't known.</param>
/// <param name="Before">Its inputs before; <see langword="null"/> when it is new.</param>
/// <param name="After">Its inputs after; <see langword="null"/> when it goes.</param>
/// <param name="Outputs">What the provider answered last; what it says of later counts until it says something else.</param>
/// <param name="IsDeletedLast">Whether what it was stays until the end, since what replaces it is created first.</param>
/// <param name="IsTakenOver">Whether it is there already, and only new to the stack.</param>
internal sealed record PlannedResource(
    ResourceKind Kind,
    ResourceIdentity Identity,
    string Id,
    PropertyMap? Before,
    PropertyMap? After,
    PropertyMap Outputs,
    bool IsDeletedLast,
    bool IsTakenOver)
{
    private const string Bandwidth = "bandwidth";

    /// <summary>Reads a step.</summary>
    public static PlannedResource Read(ResourceKind kind, ResourceStep step, StepPhase phase)
    {
        var (old, @new) = (step.Old, phase == StepPhase.Failed ? step.Old : step.New);
        return new PlannedResource(
            kind,
            ResourceIdentity.From(step.Urn, step.Type, string.Empty),
            IdOf(old, @new),
            old is null ? null : Inputs(kind, old),
            @new is null ? null : Inputs(kind, @new),
            PlanProperties.Read(@new is { Outputs.Count: > 0 } ? @new.Outputs : old is { IsLeaving: false } ? old.Outputs : []),
            old is { IsLeaving: true } && @new is not null,
            step.Operation is ResourceOperation.Import or ResourceOperation.ImportReplacement
                or ResourceOperation.Read or ResourceOperation.ReadReplacement);
    }

    /// <summary>The same resource, where nobody says whether it stays.</summary>
    public PlannedResource AsUncertain() => Kind == ResourceKind.Connection && After is { } known
        ? this with { Before = known, After = known.With(Bandwidth, PropertyValue.Unknown) }
        : this;

    /// <summary>Tells the ledger what is to be there, by the provider's own rules. Returns why it couldn't.</summary>
    public IEnumerable<Diagnostic> Register(BudgetLedger ledger)
    {
        if (After is null)
        {
            return [];
        }

        if (Id.Length > 0 && Kind == ResourceKind.Instance)
        {
            ledger.IdentifyInstance(Identity.Urn, Id);
        }
        else if (Id.Length > 0 && Kind == ResourceKind.Package)
        {
            ledger.IdentifyPackage(Identity.Urn, Id);
        }

        if (Kind == ResourceKind.Package && LaterCapacityOutputs.Observe(Identity.Urn, Id, Outputs) is { } observed)
        {
            ledger.Observe(observed);
        }

        // What is wrong with an input by itself the provider says; but what can't be read would be missing from the sum.
        var check = Kind.Check(Identity, Before ?? PropertyMap.Empty, After, ledger);
        return check.Own.Count == 0 ? [] : InputValidation.Validate(Kind.Inputs, Kind.NameInTexts(Identity.Name), After);
    }

    /// <summary>What a connection leaves behind only at the end; <see langword="null"/> where it is nothing.</summary>
    public Allocation? Leaving()
    {
        if (Kind != ResourceKind.Connection || Before is null || (After is not null && !IsDeletedLast))
        {
            return null;
        }

        // What takes nothing, or has no package, leaves no room behind.
        var inputs = ConnectionInputs.Read(Before);
        var rules = ConnectionRules.Apply(Identity.Name, inputs);
        return rules.Regions.TryGetValue(out var regions)
            && rules.Bandwidth.TryGetValue(out var bandwidth)
            && !(inputs.Type.TryGetValue(out var type) && type == BandwidthType.DataTransfer)
            && inputs.Package.IsKnown
                ? new Allocation(inputs.Package, regions, new Amount(bandwidth, rules.Bandwidth.IsSecret))
                : null;
    }

    // The new id; the old one while the engine hasn't said yet, unless the old one is replaced.
    private static string IdOf(ResourceState? old, ResourceState? @new)
    {
        var id = @new is { Id.Length: > 0 } ? @new.Id : old is { IsLeaving: false } || @new is null ? old?.Id ?? string.Empty : string.Empty;
        return id is Signatures.Unknown ? string.Empty : id;
    }

    // What a newer provider has beside them says nothing of a budget.
    private static PropertyMap Inputs(ResourceKind kind, ResourceState state) =>
        PropertyMap.From(PlanProperties.Read(state.Inputs).Where(input => kind.Inputs.Find(input.Key) is not null));
}
