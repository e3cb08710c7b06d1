namespace PulumiCen.Budget;

/// <summary>Names and descriptions in the cloud. Source: CreateCen and CreateCenBandwidthPackage, Name and Description.</summary>
public static class TextRules
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaximum = 128;

    /// <summary>The longest description, in characters.</summary>
    public const int DescriptionMaximum = 256;

    /// <summary>Checks a name: 1 to 128 characters, not starting with http:// or https://.</summary>
    /// <param name="resource">Whose it is, see <see cref="ResourceWords"/>.</param>
    /// <param name="name">The name.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static Diagnostic? Name(string resource, string name) => Check(resource, "name", name, NameMaximum);

    /// <summary>Checks a description: 1 to 256 characters, not starting with http:// or https://.</summary>
    /// <param name="resource">Whose it is, see <see cref="ResourceWords"/>.</param>
    /// <param name="description">The description.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static Diagnostic? Description(string resource, string description) =>
        Check(resource, "description", description, DescriptionMaximum);

    private static bool StartsLikeUrl(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static Diagnostic? Check(string resource, string property, string text, int maximum)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0 || text.Length > maximum)
        {
            return Diagnostics.TextLengthWrong(resource, property, text.Length, maximum);
        }

        return StartsLikeUrl(text) ? Diagnostics.TextLooksLikeUrl(resource, property) : null;
    }
}
