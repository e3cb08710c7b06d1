using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Mapping;

/// <summary>How a package is paid for.</summary>
internal static class PackageTerms
{
    public const string PrePaid = "PrePaid";
    public const string PostPaid = "PostPaid";

    /// <summary>The charge type, by the name that the new package has; null where the source has none that is known.</summary>
    public static string? ChargeTypeOf(SourceResource package) => package.Properties.Text("paymentType", "chargeType")?.ToUpperInvariant() switch
    {
        // The API has the shorter words.
        "PREPAID" or "PREPAY" => PrePaid,
        "POSTPAID" or "POSTPAY" => PostPaid,
        _ => null,
    };
}
