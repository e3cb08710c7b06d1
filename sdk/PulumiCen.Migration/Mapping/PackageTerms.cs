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

    /// <summary>What is to decide about a prepaid package.</summary>
    public static string DecisionOf(SourceResource package)
    {
        var properties = package.Properties;
        string[] settled = ["period", "autoRenew"];
        var said = settled
            .Where(name => properties.Text(name) is not null)
            .Select(name => $"`{name}` {properties.Text(name)}")
            .ToList();
        var purchase = said.Count == 0 ? "" : $" The old program said {string.Join(" and ", said)} when it was bought.";
        var end = properties.Text("expiredTime") is { } time ? $" It was paid until {time} when the source was written." : "";
        return "is prepaid. `period`, `pricingCycle` and `autoRenew` count at a purchase only, and the cloud doesn't tell them: they aren't in the "
            + $"new program, and whether it renews itself stays as it is, in the console under Renewal.{purchase}{end} "
            + "Decide whether `destroy` should fail (`deletion: Refuse`, the default) or leave it in the account (`Retain`).";
    }
}
