using System.Globalization;
using System.Text.RegularExpressions;

namespace PulumiCen.Engine.Monitor;

/// <summary>Durations as programs write them: <c>90s</c>, <c>5m</c>, <c>1h30m</c>.</summary>
internal static partial class GoDurations
{
    /// <returns>Seconds; 0 for an empty text.</returns>
    /// <exception cref="EngineException">It is no duration.</exception>
    public static double Parse(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        return Whole().IsMatch(text)
            ? Part().Matches(text).Sum(part => double.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture) * UnitOf(part))
            : throw new EngineException($"unable to parse customTimeout value \"{text}\": write it like \"30s\", \"5m\" or \"1h30m\"");
    }

    private static double UnitOf(Match part) => part.Groups["unit"].Value switch
    {
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "us" or "µs" => 1e-6,
        _ => 1e-9,
    };

    [GeneratedRegex(@"^((?<number>[0-9]+(\.[0-9]+)?)(?<unit>h|ms|m|s|us|µs|ns))+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<number>[0-9]+(\.[0-9]+)?)(?<unit>h|ms|m|s|us|µs|ns)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
