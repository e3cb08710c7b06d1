namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN1940 to CEN1948.</content>
internal static partial class Samples
{
    private const string Line7 = "\"prices.yaml\", line 7";

    private static IEnumerable<Diagnostic> Prices() =>
    [
        Diagnostics.PriceBookUnreadable("prices.yaml", "line 1, column 1: it is a list, and not a mapping."),
        Diagnostics.PriceKeyUnknown(Line7, "curency", ["areas", "pricePerMbitMonth", "currency", "validFrom", "validUntil", "source"]),
        Diagnostics.PriceKeyMissing(Line7, "source"),
        Diagnostics.PriceValueInvalid(
            Line7, "pricePerMbitMonth", "-1", "a decimal number above 0 with up to 9 digits and 6 decimals", "Leave a price out that isn't known."),
        Diagnostics.PriceValueInvalid(Line7, "validFrom", "2026-02-30", "a date, such as 2026-01-31", ""),
        Diagnostics.PriceAreaUnknown(Line7, "Nordamerika"),
        Diagnostics.PriceAreasInBothOrders(Line7, "[North-America, China]", 2),
        Diagnostics.PricesOverlap(Line7, AreaPair.Of(Area.China, Area.Europe), "2026-01-01", 2),
        Diagnostics.PriceCurrencyDiffers(Line7, "USD", "CNY", 2),
        Diagnostics.PriceSettingInvalid("PULUMI_CEN_BSS_ENDPOINT", "http://example.org", "a URL: https, or http to this machine"),
    ];
}
