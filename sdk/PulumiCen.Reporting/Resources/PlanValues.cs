using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Reporting.Changes;

namespace PulumiCen.Reporting.Resources;

/// <summary>Values of the wire as values of a plan: known, unknown or absent.</summary>
internal static class PlanValues
{
    /// <summary>
    /// A package's bandwidth in Mbit/s. A secret that the engine hides can't be counted, and neither can what no package
    /// can have: both are unknown.
    /// </summary>
    public static PlanValue<Bandwidth> PackageMegabits(JToken? value) => Megabits(
        value, number => BandwidthRules.ForPackage(string.Empty, number, isSecret: false, out var bandwidth) is null ? bandwidth : null);

    /// <summary>A connection's bandwidth in Mbit/s; absent is a connectivity test.</summary>
    public static PlanValue<Bandwidth> ConnectionMegabits(JToken? value) => Megabits(
        value, number => BandwidthRules.ForConnection(string.Empty, number, isSecret: false, out var bandwidth) is null ? bandwidth : null);

    /// <summary>Two areas.</summary>
    public static PlanValue<AreaPair> Areas(JToken? value) => value switch
    {
        null or JValue { Value: null } => PlanValue.Absent<AreaPair>(),
        JArray { Count: 2 } list when Area.TryParse(Text(list[0]), out var one) && Area.TryParse(Text(list[1]), out var other) =>
            PlanValue.Known(AreaPair.Of(one, other)),
        _ => PlanValue.Unknown<AreaPair>(WireValue.IsSecret(value)),
    };

    /// <summary>Two regions.</summary>
    public static PlanValue<RegionPair> Regions(JToken? value) => value switch
    {
        null or JValue { Value: null } => PlanValue.Absent<RegionPair>(),
        JArray { Count: 2 } list when Text(list[0]) is { Length: > 0 } one && Text(list[1]) is { Length: > 0 } other
            && !string.Equals(one, other, StringComparison.Ordinal) => PlanValue.Known(RegionPair.Of(one, other)),
        _ => PlanValue.Unknown<RegionPair>(WireValue.IsSecret(value)),
    };

    /// <summary>Where a connection's bandwidth comes from.</summary>
    public static PlanValue<BandwidthType> BandwidthType(JToken? value) => value switch
    {
        null or JValue { Value: null } => PlanValue.Absent<BandwidthType>(),
        _ when Enum.TryParse<BandwidthType>(Text(value), out var type) => PlanValue.Known(type),
        _ => PlanValue.Unknown<BandwidthType>(),
    };

    /// <summary>A link by a resource reference, else by an id.</summary>
    public static ResourceLink Link(JToken? reference, JToken? id)
    {
        if (WireValue.ReferencedUrn(reference) is { } urn)
        {
            return ResourceLink.Of(urn, WireValue.ReferencedId(reference));
        }

        if (WireValue.IsUnknown(reference) || WireValue.IsUnknown(id))
        {
            return ResourceLink.Unknown;
        }

        return Text(id) is { Length: > 0 } known ? ResourceLink.ById(known) : ResourceLink.None;
    }

    private static PlanValue<Bandwidth> Megabits(JToken? value, Func<double, Bandwidth?> read) => value switch
    {
        null or JValue { Value: null } => PlanValue.Absent<Bandwidth>(),
        JValue { Type: JTokenType.Integer or JTokenType.Float } number when read((double)number) is { } bandwidth => PlanValue.Known(bandwidth),
        _ => PlanValue.Unknown<Bandwidth>(WireValue.IsSecret(value)),
    };

    private static string? Text(JToken? value) =>
        value is JValue { Value: string text } && !WireValue.IsUnknown(value) ? text : null;
}
