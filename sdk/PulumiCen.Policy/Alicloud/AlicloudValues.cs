using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Policy.Alicloud;

/// <summary>Values of alicloud's resources as values of a plan. What alicloud would refuse isn't judged here: it is unknown.</summary>
internal static class AlicloudValues
{
    /// <summary>A bandwidth in Mbit/s.</summary>
    public static PlanValue<Bandwidth> Megabits(PropertyValue? value) => value?.Unwrapped switch
    {
        null or PropertyValue.NullValue => PlanValue.Absent<Bandwidth>(),
        PropertyValue.Number { Value: >= 0 and <= BandwidthLimits.PackageMaximumMegabits } number when double.IsInteger(number.Value) =>
            PlanValue.Known(Bandwidth.FromMegabitsPerSecond((long)number.Value), value.ContainsSecret),
        _ => PlanValue.Unknown<Bandwidth>(value.ContainsSecret),
    };

    /// <summary>The two areas: <c>geographicRegionAId</c> and <c>geographicRegionBId</c>, of old <c>geographicRegionIds</c>.</summary>
    public static PlanValue<AreaPair> Areas(PropertyMap package)
    {
        string?[] names = package.Find("geographicRegionIds")?.Unwrapped is PropertyValue.List list
            ? [.. list.Items.Select(Text)]
            : [Text(package.Find("geographicRegionAId")), Text(package.Find("geographicRegionBId"))];
        return names is [{ } first, { } second] && Area.TryParse(first, out var one) && Area.TryParse(second, out var other)
            ? PlanValue.Known(AreaPair.Of(one, other))
            : PlanValue.Unknown<AreaPair>();
    }

    /// <summary>Two different regions.</summary>
    public static PlanValue<RegionPair> Regions(string? one, string? other) =>
        one is { Length: > 0 } && other is { Length: > 0 } && !string.Equals(one, other, StringComparison.Ordinal)
            ? PlanValue.Known(RegionPair.Of(one, other))
            : PlanValue.Unknown<RegionPair>();

    /// <summary>Where a peer attachment's bandwidth comes from.</summary>
    public static PlanValue<BandwidthType> Type(PropertyValue? value) => value?.Unwrapped switch
    {
        null or PropertyValue.NullValue => PlanValue.Absent<BandwidthType>(),
        PropertyValue.Text { Value: nameof(BandwidthType.DataTransfer) } => PlanValue.Known(BandwidthType.DataTransfer),
        PropertyValue.Text => PlanValue.Known(BandwidthType.BandwidthPackage),
        _ => PlanValue.Unknown<BandwidthType>(),
    };

    /// <summary>A text; null where it isn't one, or isn't known.</summary>
    public static string? Text(PropertyValue? value) => (value?.Unwrapped as PropertyValue.Text)?.Value;
}
