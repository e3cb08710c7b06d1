using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Resources;

/// <summary>A bandwidth package.</summary>
internal sealed record PackageResource(string Urn, PackageRegistration? Registration) : CenResource(Urn)
{
    /// <summary>The id that it has, or had; empty while it isn't known.</summary>
    public string Id { get; private init; } = string.Empty;

    public static PackageResource Read(string urn, ResourceState? old, ResourceState? @new)
    {
        var registration = @new is null ? null : new PackageRegistration
        {
            Urn = urn,
            Id = Ids.Of(old, @new),
            Bandwidth = PlanValues.PackageMegabits(@new.Inputs["bandwidth"]),
            PreviousBandwidth = PlanValues.PackageMegabits(old?.Inputs["bandwidth"]),
            Areas = PlanValues.Areas(@new.Inputs["areas"]),
            Instance = PlanValues.Link(@new.Inputs["instance"], @new.Inputs["instanceId"]),
        };
        return new PackageResource(urn, registration) { Id = registration?.Id ?? old?.Id ?? string.Empty };
    }

    public override void Register(BudgetLedger ledger, Func<ResourceLink, bool> isThere)
    {
        if (Registration is not null)
        {
            ledger.Register(Registration);
        }
    }
}
