namespace PulumiCen.Budget;

/// <content>CEN194x: prices.</content>
public static partial class Diagnostics
{
    /// <summary>CEN1940: the file is no price book.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problem">What is wrong with it, and where.</param>
    public static Diagnostic PriceBookUnreadable(string file, string problem) => Error(
        940,
        $"\"{file}\" is no price book: {problem}\n"
        + "A price book is YAML with a list called \"prices\"; docs/prices.example.yaml is one.");

    /// <summary>CEN1941: a price book has a key that means nothing.</summary>
    /// <param name="place">The file and the line.</param>
    /// <param name="key">The key.</param>
    /// <param name="known">The keys that there are.</param>
    public static Diagnostic PriceKeyUnknown(string place, string key, IEnumerable<string> known) => Error(
        941,
        $"{place}: there is no key \"{key}\".\nThe keys here are {string.Join(", ", known.Select(name => $"\"{name}\""))}.");

    /// <summary>CEN1942: a price lacks a key.</summary>
    /// <param name="place">The file and the line.</param>
    /// <param name="key">The key.</param>
    public static Diagnostic PriceKeyMissing(string place, string key) => Error(
        942,
        $"{place}: the price has no \"{key}\".\n"
        + "Give each price its \"areas\", \"pricePerMbitMonth\", \"currency\", \"validFrom\" and \"source\".");

    /// <summary>CEN1943: a value of a price book isn't what it must be.</summary>
    /// <param name="place">The file and the line.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="must">What it must be: <c>a date, such as 2026-01-01</c>.</param>
    /// <param name="advice">What to do, where there is more to say; else empty.</param>
    public static Diagnostic PriceValueInvalid(string place, string key, string value, string must, string advice) => Error(
        943,
        $"{place}: \"{key}\" is \"{Cut(value)}\"; it must be {must}.{(advice.Length == 0 ? string.Empty : $"\n{advice}")}");

    /// <summary>CEN1944: a price is for an area that isn't known.</summary>
    /// <param name="place">The file and the line.</param>
    /// <param name="area">The area.</param>
    public static Diagnostic PriceAreaUnknown(string place, string area) => Error(
        944,
        $"{place}: there is no area \"{Cut(area)}\".\nThe areas are {string.Join(", ", Area.Known.Select(known => known.ApiName))}.");

    /// <summary>CEN1945: an area pair is in a price book in both orders.</summary>
    /// <param name="place">The file and the line.</param>
    /// <param name="areas">The two areas, as they are there.</param>
    /// <param name="firstLine">The line that has them in the other order.</param>
    public static Diagnostic PriceAreasInBothOrders(string place, string areas, long firstLine) => Error(
        945,
        $"{place}: the areas {areas} are in the other order in line {firstLine}.\n"
        + "The order means nothing to a package. Write the pair in one order everywhere, and keep one of two prices.");

    /// <summary>CEN1946: two prices of an area pair are valid at the same time.</summary>
    /// <param name="place">The file and the line.</param>
    /// <param name="areas">The area pair.</param>
    /// <param name="date">A day for which there are two prices.</param>
    /// <param name="firstLine">The line of the other price.</param>
    public static Diagnostic PricesOverlap(string place, AreaPair areas, string date, long firstLine)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return Error(
            946,
            $"{place}: {areas} have two prices on {date}, this one and that of line {firstLine}.\n"
            + "Change the \"validFrom\" or the \"validUntil\" of one of them, or remove one.");
    }

    /// <summary>CEN1947: a price book has two currencies.</summary>
    /// <param name="place">The file and the line.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="first">The currency of the first price.</param>
    /// <param name="firstLine">The line of the first price.</param>
    public static Diagnostic PriceCurrencyDiffers(string place, string currency, string first, long firstLine) => Error(
        947,
        $"{place}: the currency is {currency}, and {first} in line {firstLine}.\n"
        + "What is in two currencies can't be added up. Make a price book for each, and ask with one at a time.");

    /// <summary>CEN1948: a setting of the price API can't be.</summary>
    /// <param name="name">The environment variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="must">What it must be.</param>
    public static Diagnostic PriceSettingInvalid(string name, string value, string must) => Error(
        948,
        $"environment variable {name} is \"{Cut(value)}\"; it must be {must}.\nChange it, or unset it to take the default.");

    private static string Cut(string value) => value.Length <= 60 ? value : $"{value[..60]}...";
}
