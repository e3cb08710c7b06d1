using System.Globalization;
using System.Text;

namespace PulumiCen.Load;

/// <summary>The measurements as bars, in SVG.</summary>
internal static class Plot
{
    private const int Left = 190;
    private const int Width = 420;
    private const int Bar = 20;
    private const int Gap = 44;

    public static string Of(IReadOnlyList<Measurement> measurements)
    {
        var bars = new StringBuilder();
        var y = 30;
        Group("Start, exec to port (ms)", measurement => measurement.Start.TotalMilliseconds, "0");
        Group("Memory at 10,000 connections (MB)", measurement => measurement.Memory[10_000], "0");
        Group("Checks a second, 8 at once", measurement => measurement.Checks[8].PerSecond, "N0");
        Group("Checks a second, 8 at once, 10,000 connections", measurement => measurement.ChecksOfMany.PerSecond, "N0");
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 {y}" font-family="sans-serif" font-size="13">
            <title>The provider beside a no-op server and Node's dynamic provider</title>
            <rect width="720" height="{y}" fill="#ffffff"/>
            {bars}</svg>

            """;

        void Group(string title, Func<Measurement, double> value, string format)
        {
            bars.Append($"<text x=\"10\" y=\"{y}\" font-weight=\"bold\">{title}</text>\n");
            var most = measurements.Max(value);
            foreach (var measurement in measurements)
            {
                y += Bar + 4;
                var own = value(measurement);
                var color = measurement.Contestant.Name.StartsWith("PulumiCen", StringComparison.Ordinal) ? "#1f6feb" : "#8c959f";
                bars.Append($"<text x=\"{Left - 10}\" y=\"{y}\" text-anchor=\"end\">{measurement.Contestant.Name}</text>\n");
                bars.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y - 14}\" width=\"{Width * own / most:0.0}\" height=\"{Bar - 2}\" fill=\"{color}\"/>\n");
                bars.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + (Width * own / most) + 6:0.0}\" y=\"{y}\">{own.ToString(format, CultureInfo.InvariantCulture)}</text>\n");
            }

            y += Gap;
        }
    }
}
