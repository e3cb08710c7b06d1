using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>The inputs of a region connection.</summary>
internal sealed record ConnectionInputs
{
    public required PlanValue<IReadOnlyList<string>> RegionIds { get; init; }

    public required ResourceLink Package { get; init; }

    public required ResourceLink Instance { get; init; }

    /// <summary>In Mbit/s, as the program gives it; absent is a connectivity test.</summary>
    public required PlanValue<double> Bandwidth { get; init; }

    public required PlanValue<string> Edition { get; init; }

    public required PlanValue<BandwidthType> Type { get; init; }

    /// <summary>The line that it takes; absent is the cloud's choice, which is Gold.</summary>
    public required PlanValue<string> LinkType { get; init; }

    public required PlanValue<bool> AutoPublishRoutes { get; init; }

    public required PlanValue<string> Name { get; init; }

    public required PlanValue<string> Description { get; init; }

    /// <summary>The properties that it gives and only connections of the Enterprise edition have.</summary>
    public IReadOnlyList<string> OnlyOfEnterprise =>
    [
        .. new (string Name, bool IsAbsent)[]
        {
            ("linkType", LinkType.IsAbsent),
            ("autoPublishRoutes", AutoPublishRoutes.IsAbsent),
            ("name", Name.IsAbsent),
            ("description", Description.IsAbsent),
        }.Where(property => !property.IsAbsent).Select(property => property.Name),
    ];

    /// <summary>Whether its bandwidth is billed by traffic; not where that isn't known.</summary>
    public bool IsByTraffic => Type.TryGetValue(out var type) && type == BandwidthType.DataTransfer;

    public static ConnectionInputs Read(PropertyMap inputs)
    {
        var reader = new InputReader(inputs);
        return new ConnectionInputs
        {
            RegionIds = reader.Texts("regionIds"),
            Package = reader.Link("bandwidthPackage", "bandwidthPackageId"),
            Instance = reader.Link("instance", "instanceId"),
            Bandwidth = reader.Number("bandwidth"),
            Edition = reader.Text("edition"),
            Type = TypeOf(reader.Text("bandwidthType")),
            LinkType = reader.Text("linkType"),
            AutoPublishRoutes = reader.Boolean("autoPublishRoutes"),
            Name = reader.Text("name"),
            Description = reader.Text("description"),
        };
    }

    private static PlanValue<BandwidthType> TypeOf(PlanValue<string> text)
    {
        if (text.TryGetValue(out var type))
        {
            return PlanValue.Known(
                string.Equals(type, ConnectionTable.DataTransfer, StringComparison.Ordinal)
                    ? BandwidthType.DataTransfer
                    : BandwidthType.BandwidthPackage);
        }

        return text.IsUnknown ? PlanValue.Unknown<BandwidthType>() : PlanValue.Absent<BandwidthType>();
    }
}
