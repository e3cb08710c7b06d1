namespace PulumiCen.Budget;

/// <content>CEN1107 to CEN1110, CEN1118, CEN2101, CEN2102, CEN3101, CEN3102: areas and regions.</content>
public static partial class Diagnostics
{
    private const string RegionIds = "regionIds";
    private const string Areas = "areas";

    /// <summary>CEN1107: a text that no area is called.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="area">What the program gives.</param>
    /// <param name="meant">The area that it is nearest to; null when it is near none.</param>
    public static Diagnostic AreaImpossible(string package, string area, string? meant) => Error(
        107,
        $"package \"{package}\" is for area {Quoted(area)}, but names of areas are letters and hyphens.\n"
        + (meant is null ? $"Set \"areas\" to two of: {KnownAreas}." : DidYouMean(meant)),
        Areas);

    /// <summary>CEN1108: not two areas.</summary>
    public static Diagnostic AreaCountWrong(string package, int count) => Error(
        108,
        $"package \"{package}\" names {Counted(count, "area")}; a package is for two.\n"
        + "Give two, or the same one twice for connections within one area.",
        Areas);

    /// <summary>CEN1109: not two regions.</summary>
    public static Diagnostic RegionCountWrong(string connection, IEnumerable<string> regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var given = string.Join(", ", regions.Select(region => $"\"{region}\""));
        return Error(
            109,
            $"connection \"{connection}\" lies between {(given.Length == 0 ? "no regions" : given)}; it needs two.\n"
            + "Set \"regionIds\" to two region ids, such as \"cn-hangzhou\" and \"us-east-1\".",
            RegionIds);
    }

    /// <summary>CEN1110: the same region twice.</summary>
    public static Diagnostic RegionGivenTwice(string connection, string region) => Error(
        110,
        $"connection \"{connection}\" lies between region \"{region}\" and itself; within one region no connection is needed.\n"
        + "Set \"regionIds\" to two different regions, or remove the connection.",
        RegionIds);

    /// <summary>CEN1118: a text that no region's id is.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="region">What the program gives.</param>
    /// <param name="meant">The region that it is nearest to; null when it is near none.</param>
    public static Diagnostic RegionImpossible(string connection, string region, string? meant) => Error(
        118,
        $"connection \"{connection}\" names region {Quoted(region)}, but region ids are lower-case letters, digits and hyphens.\n"
        + (meant is null ? "Set \"regionIds\" to two region ids, such as \"cn-hangzhou\" and \"us-east-1\"." : DidYouMean(meant)),
        RegionIds);

    /// <summary>CEN2101: a region that isn't known here, and reads like one that is.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="region">What the program gives.</param>
    /// <param name="meant">The region that it is nearest to.</param>
    public static Diagnostic RegionMisspelt(string connection, string region, string meant) => Warning(
        101,
        $"connection \"{connection}\" names region \"{region}\", which isn't known, so not checked.\n{DidYouMean(meant)} "
        + "The cloud refuses a region that it doesn't have, in the middle of the update.",
        RegionIds);

    /// <summary>CEN2102: an area that isn't known here, and reads like one that is.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="area">What the program gives.</param>
    /// <param name="meant">The area that it is nearest to.</param>
    public static Diagnostic AreaMisspelt(string package, string area, string meant) => Warning(
        102,
        $"package \"{package}\" is for area \"{area}\", which isn't known, so not checked.\n{DidYouMean(meant)} "
        + "The cloud refuses an area that it doesn't have, in the middle of the update.",
        Areas);

    /// <summary>CEN3101: a region that isn't known here.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="region">What the program gives.</param>
    /// <param name="meant">The region that it is nearest to; null when it is near none.</param>
    public static Diagnostic RegionUnknown(string connection, string region, string? meant) => Note(
        101,
        $"connection \"{connection}\" names region \"{region}\", which isn't known, so not checked.\n"
        + (meant is null ? "" : $"{DidYouMean(meant)} ")
        + "If the cloud has it, there is nothing to do.",
        RegionIds);

    /// <summary>CEN3101: a region of which no document says in which area it is.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="region">The region.</param>
    public static Diagnostic RegionAreaUnknown(string connection, string region) => Note(
        101,
        $"connection \"{connection}\" names region \"{region}\", whose area isn't known, so it isn't checked whether its package is for it.\n"
        + "If the package is for the area of that region, there is nothing to do.",
        RegionIds);

    /// <summary>CEN3102: an area that isn't known here.</summary>
    /// <param name="package">The package's name.</param>
    /// <param name="area">What the program gives.</param>
    public static Diagnostic AreaUnknown(string package, string area) => Note(
        102,
        $"package \"{package}\" is for area \"{area}\", which isn't known, so not checked.\n"
        + $"If the cloud has it, there is nothing to do. Known areas: {KnownAreas}.",
        Areas);

    private static string KnownAreas => string.Join(", ", Area.Known);

    private static string DidYouMean(string name) => $"Did you mean \"{name}\"?";

    /// <summary>A text in quotes, in which what can't be seen can be.</summary>
    private static string Quoted(string text) => $"\"{string.Concat(text.Select(Visible))}\"";

    private static string Visible(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        ' ' => " ",
        _ when char.IsControl(character) || char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format =>
            $"\\u{(int)character:x4}",
        _ => character.ToString(),
    };
}
