using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Reporting.Costs;
using PulumiCen.Rules;

namespace PulumiCen.Reporting.Resources;

/// <summary>What the price of a package goes by, as a plan says it.</summary>
internal static class PlannedPackages
{
    private const int MonthsInYear = 12;
    private const int MostMonths = 1200;

    public static PlannedPackage Of(PlannedResource resource)
    {
        var after = TermsOf(resource.Identity.Name, resource.After);

        // What is taken over is there already, and paid for.
        var before = resource.IsTakenOver ? TermsOf(resource.Identity.Name, resource.Before ?? resource.After) : TermsOf(resource.Identity.Name, resource.Before);
        var isBought = after is not null
            && (before is null || resource.IsDeletedLast || before.Areas != after.Areas || before.IsPrepaid != after.IsPrepaid);
        return new PlannedPackage(resource.Identity.Name, resource.Identity.Urn, before, after, isBought);
    }

    private static PackageTerms? TermsOf(string name, PropertyMap? inputs)
    {
        if (inputs is null)
        {
            return null;
        }

        var package = PackageInputs.Read(ResourceKind.Package.WithDefaults(inputs));
        var rules = PackageRules.Apply(name, package);
        var isPrepaid = package.ChargeType.IsKnown
            ? PlanValue.Known(package.IsPrePaid, package.ChargeType.IsSecret)
            : PlanValue.Unknown<bool>(package.ChargeType.IsSecret);
        return new PackageTerms(
            rules.Areas,
            rules.Bandwidth,
            isPrepaid,
            isPrepaid.TryGetValue(out var known) && !known ? PlanValue.Absent<int>() : MonthsOf(package));
    }

    private static PlanValue<int> MonthsOf(PackageInputs package)
    {
        var isSecret = package.Period.IsSecret || package.PricingCycle.IsSecret;
        if (!package.Period.TryGetValue(out var period) || !package.PricingCycle.IsKnown
            || period is not (>= 1 and <= MostMonths) || period != Math.Floor(period))
        {
            return PlanValue.Unknown<int>(isSecret);
        }

        return PlanValue.Known((int)period * (package.Cycle == PricingCycle.Year ? MonthsInYear : 1), isSecret);
    }
}
