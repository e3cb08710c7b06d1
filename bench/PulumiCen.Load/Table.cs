using System.Globalization;
using System.Text;

namespace PulumiCen.Load;

/// <summary>The measurements as Markdown.</summary>
internal static class Table
{
    public static string Of(IReadOnlyList<Measurement> measurements)
    {
        var text = new StringBuilder();
        Row(text, "", measurements.Select(measurement => measurement.Contestant.Name));
        Row(text, "---", measurements.Select(_ => "---"));
        Add("start, exec to port", measurement => Milliseconds(measurement.Start));
        Add("port to first Check", measurement => Milliseconds(measurement.FirstCheck));
        foreach (var size in Measurement.Sizes)
        {
            Add(Format($"memory at {size:N0} connections"), measurement => Format($"{measurement.Memory[size]} MB"));
        }

        foreach (var callers in Measurement.Callers)
        {
            Add(Format($"Check, {callers} at once"), measurement => Text(measurement.Checks[callers]));
        }

        foreach (var callers in Measurement.Callers)
        {
            Add(Format($"Diff, {callers} at once"), measurement => Text(measurement.Diffs[callers]));
        }

        Add("Check, 8 at once, 10,000 connections", measurement => Text(measurement.ChecksOfMany));
        var (executable, schema) = Contestant.Sizes();
        return text.Append('\n').Append(Format($"Native executable: {executable / 1e6:0.0} MB. Schema: {schema / 1e3:0} kB.")).ToString();

        void Add(string name, Func<Measurement, string> value) => Row(text, name, measurements.Select(value));
    }

    private static void Row(StringBuilder text, string name, IEnumerable<string> values) =>
        text.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", values).Append(" |\n");

    private static string Milliseconds(TimeSpan time) => Format($"{time.TotalMilliseconds:0.0} ms");

    private static string Text(Rate rate) => Format(
        $"{rate.PerSecond:N0}/s, {rate.Median.TotalMilliseconds:0.00} ms, {rate.Slow.TotalMilliseconds:0.0} ms");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
