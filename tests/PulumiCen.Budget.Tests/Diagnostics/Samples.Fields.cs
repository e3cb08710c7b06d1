namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN1101 to CEN1149, and what is worth knowing of properties.</content>
internal static partial class Samples
{
    private static IEnumerable<Diagnostic> Fields() =>
    [
        Diagnostics.UnknownProperty(ResourceWords.Connection("hangzhou-virginia"), "bandwith", ["regionIds", "bandwidth", "bandwidthPackage"]),
        Diagnostics.PropertyMissing(ResourceWords.Package("cn-na"), "bandwidth", "an integer"),
        Diagnostics.PropertyTypeWrong(ResourceWords.Connection("shanghai-virginia"), "bandwidth", "the text \"oops\"", "an integer"),
        Diagnostics.ChoiceInvalid(ResourceWords.Package("cn-na"), "chargeType", "Prepay", ["PrePaid", "PostPaid"]),
        BandwidthRules.ForPackage("cn-na", 10001, isSecret: false, out _)!,
        BandwidthRules.ForConnection("hangzhou-virginia", 1.5, isSecret: false, out _)!,
        .. AreaRules.Read("cn-na", ["China", "North America"], out _),
        .. AreaRules.Read("cn-na", ["China"], out _),
        .. RegionRules.Read("hangzhou-virginia", ["cn-hangzhou"], out _),
        .. RegionRules.Read("hangzhou-virginia", ["cn-hangzhou", "cn-hangzhou"], out _),
        TextRules.Name(ResourceWords.Package("cn-na"), new string('x', 130))!,
        TextRules.Description(ResourceWords.Instance("two-areas"), "https://wiki.example.com/cen")!,
        TagRules.Check(
            ResourceWords.Instance("two-areas"),
            Enumerable.Range(1, 22).ToDictionary(number => $"tag-{number}", _ => "", StringComparer.Ordinal))[0],
        TagRules.Check(
            ResourceWords.Package("cn-na"),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["acs:team"] = "network" })[0],
        PurchaseRules.Period("cn-na", 12, PricingCycle.Month)!,
        Diagnostics.LinkedTwice(ResourceWords.Package("cn-na"), "instance", "instanceId"),
        Diagnostics.ConnectionWithoutPackageOrInstance("hangzhou-virginia"),
        .. RegionRules.Read("hangzhou-virginia", ["cn-hangzhou", "US-EAST-1"], out _),
        .. RegionRules.Read("hangzhou-virginia", ["cn-hangzhou", "us-east1"], out _),
        .. AreaRules.Read("cn-na", ["China", "North-Amerika"], out _),
        .. RegionRules.Read("hangzhou-ohio", ["cn-hangzhou", "us-east-2"], out _),
        .. AreaRules.Read("cn-aq", ["China", "Antarctica"], out _),
        Line("Platinum", BandwidthType.BandwidthPackage),
        Line("Platinium", BandwidthType.DataTransfer),
        Line("Bronze", BandwidthType.DataTransfer),
        Diagnostics.NotInBasicEdition("hangzhou-virginia", ["linkType", "name"]),
    ];

    private static Diagnostic Line(string line, BandwidthType type) =>
        LinkTypeRules.Check("hangzhou-virginia", PlanValue.Known(line), PlanValue.Known(type))!;
}
