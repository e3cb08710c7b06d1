using System.Globalization;

namespace PulumiCen.Budget;

/// <summary>Keeps a list to ten lines, so that a message fits a screen.</summary>
internal static class Shortened
{
    public const int Shown = 10;

    public static string Lines(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        var more = all.Count - Shown;
        return string.Join('\n', all.Take(Shown)) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $"\n  and {more:N0} more") : "");
    }
}
