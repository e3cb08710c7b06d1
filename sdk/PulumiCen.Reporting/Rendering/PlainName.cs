using System.Globalization;
using System.Text;

namespace PulumiCen.Reporting.Rendering;

/// <summary>
/// A name that stays in its place: line ends, control codes, and the marks that turn the direction of writing are shown
/// as what they are. Names come from programs, and programs may be wrong or worse.
/// </summary>
internal static class PlainName
{
    /// <summary>The name without what would change the text around it, and without half characters.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            _ = MustBeShown(rune)
                ? text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
                : text.Append(rune.ToString());
        }

        return text.ToString();
    }

    private static bool MustBeShown(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value is >= 0x202a and <= 0x202e or >= 0x2066 and <= 0x2069 or 0x2028 or 0x2029 or 0xfffe or 0xffff;
}
