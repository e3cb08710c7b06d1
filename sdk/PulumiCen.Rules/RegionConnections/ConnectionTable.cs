using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>The inputs of a region connection. The cloud knows it by its CEN and its regions, and can't change those.</summary>
internal static class ConnectionTable
{
    public const string Auto = "Auto";
    public const string Basic = "Basic";
    public const string Enterprise = "Enterprise";
    public const string BandwidthPackage = "BandwidthPackage";
    public const string DataTransfer = "DataTransfer";

    /// <summary>An output; Check puts it among the inputs of a connectivity test, so that the diff shows its 1 Kbit/s.</summary>
    public const string EffectiveBandwidth = "effectiveBandwidthKbps";

    public static InputTable Inputs { get; } = new(
        new InputProperty("regionIds", ValueKind.TextList)
        {
            IsRequired = true,
            Replaces = true,
            MeansTheSame = Meanings.SameTexts,
        },
        new InputProperty("bandwidthPackage", ValueKind.Reference) { Twin = "bandwidthPackageId" },
        new InputProperty("bandwidthPackageId", ValueKind.Text) { Twin = "bandwidthPackage" },
        new InputProperty("instance", ValueKind.Reference) { Replaces = true, Twin = "instanceId" },
        new InputProperty("instanceId", ValueKind.Text) { Replaces = true, Twin = "instance" },
        new InputProperty("bandwidth", ValueKind.Number),
        new InputProperty("edition", ValueKind.Text)
        {
            Replaces = true,
            Default = Auto,
            AbsentMeans = Auto,
            Choices = [Auto, Basic, Enterprise],
            MeansTheSame = IsEitherAuto,
        },
        new InputProperty("bandwidthType", ValueKind.Text)
        {
            Default = BandwidthPackage,
            AbsentMeans = BandwidthPackage,
            Choices = [BandwidthPackage, DataTransfer],
        },
        new InputProperty("linkType", ValueKind.Text) { AbsentMeans = LinkTypes.Gold },
        new InputProperty("autoPublishRoutes", ValueKind.Boolean) { AbsentMeans = false },
        new InputProperty("name", ValueKind.Text),
        new InputProperty("description", ValueKind.Text));

    /// <summary><c>Auto</c> is whatever the CEN has.</summary>
    private static bool IsEitherAuto(PropertyValue one, PropertyValue other) =>
        one is PropertyValue.Text { Value: Auto } || other is PropertyValue.Text { Value: Auto };
}
