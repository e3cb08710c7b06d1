using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>The inputs of a bandwidth package.</summary>
internal sealed record PackageInputs
{
    /// <summary>In Mbit/s, as the program gives it.</summary>
    public required PlanValue<double> Bandwidth { get; init; }

    public required PlanValue<IReadOnlyList<string>> Areas { get; init; }

    public required ResourceLink Instance { get; init; }

    public required PlanValue<string> Name { get; init; }

    public required PlanValue<string> Description { get; init; }

    public required PlanValue<IReadOnlyDictionary<string, string>> Tags { get; init; }

    public required PlanValue<string> ChargeType { get; init; }

    public required PlanValue<double> Period { get; init; }

    public required PlanValue<string> PricingCycle { get; init; }

    public required PlanValue<bool> AutoRenew { get; init; }

    public required PlanValue<string> Deletion { get; init; }

    /// <summary>Whether it is bought in advance; false while that isn't known.</summary>
    public bool IsPrePaid => ChargeType.TryGetValue(out var type) && string.Equals(type, PackageTable.PrePaid, StringComparison.Ordinal);

    /// <summary>Whether destroy leaves it in the account where the cloud won't release it.</summary>
    public bool IsRetained => Deletion.TryGetValue(out var deletion) && string.Equals(deletion, PackageTable.Retain, StringComparison.Ordinal);

    public PricingCycle Cycle => PricingCycle.TryGetValue(out var cycle) && string.Equals(cycle, PackageTable.Year, StringComparison.Ordinal)
        ? Budget.PricingCycle.Year
        : Budget.PricingCycle.Month;

    public static PackageInputs Read(PropertyMap inputs)
    {
        var reader = new InputReader(inputs);
        return new PackageInputs
        {
            Bandwidth = reader.Number("bandwidth"),
            Areas = reader.Texts("areas"),
            Instance = reader.Link("instance", "instanceId"),
            Name = reader.Text("name"),
            Description = reader.Text("description"),
            Tags = reader.TextMap("tags"),
            ChargeType = reader.Text("chargeType"),
            Period = reader.Number("period"),
            PricingCycle = reader.Text("pricingCycle"),
            AutoRenew = reader.Boolean("autoRenew"),
            Deletion = reader.Text("deletion"),
        };
    }
}
