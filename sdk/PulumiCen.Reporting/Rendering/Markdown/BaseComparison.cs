using System.Text;
using Newtonsoft.Json.Linq;
using PulumiCen.Budget;

namespace PulumiCen.Reporting.Rendering.Markdown;

/// <summary>
/// What a change does to the budgets of a stack: each package as the branch has it that the change is for, and as the change
/// has it, with the connections that make the difference.
/// </summary>
public static class BaseComparison
{
    private const int MostConnections = 5;

    /// <summary>Compares two JSON reports of one stack.</summary>
    /// <param name="before">The report of the branch that the change is for; null where it has no such stack.</param>
    /// <param name="after">The report of the change.</param>
    /// <returns>Markdown; a sentence where nothing differs.</returns>
    public static string Of(JObject? before, JObject after)
    {
        ArgumentNullException.ThrowIfNull(after);
        if (before is null || (bool?)before["endedEarly"] == true)
        {
            return "The base branch has no whole preview of this stack to compare with.\n";
        }

        var old = PackagesOf(before);
        var now = PackagesOf(after);
        var rows = old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => Row(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name)))
            .OfType<string>()
            .ToList();
        if (rows.Count == 0)
        {
            return "The budgets are those of the base branch.\n";
        }

        var text = new StringBuilder("| Package | Base branch | This change | By |\n|---|---|---|---|\n");
        foreach (var row in rows)
        {
            MarkdownReport.Line(text, row);
        }

        return text.ToString();
    }

    private static Dictionary<string, JToken> PackagesOf(JObject report) => report["budgets"]!
        .DistinctBy(budget => (string)budget["package"]!, StringComparer.Ordinal)
        .ToDictionary(budget => (string)budget["package"]!, StringComparer.Ordinal);

    private static string? Row(string package, JToken? before, JToken? after)
    {
        var differences = DifferencesBetween(before, after);
        var (old, now) = (TextOf(before), TextOf(after));
        return differences.Count == 0 && string.Equals(old, now, StringComparison.Ordinal)
            ? null
            : $"| {MarkdownText.Code(package)} | {old} | {now} | {Shown(differences)} |";
    }

    private static string TextOf(JToken? budget) => budget is null ? "-" : MarkdownText.Escape((string)budget["text"]!);

    private static string Shown(List<string> differences) => string.Join(", ", differences.Take(MostConnections))
        + (differences.Count > MostConnections ? $" and {differences.Count - MostConnections} more" : "");

    private static List<string> DifferencesBetween(JToken? before, JToken? after)
    {
        var old = ConnectionsOf(before);
        var now = ConnectionsOf(after);
        return
        [
            .. old.Keys.Union(now.Keys, StringComparer.Ordinal)
                .Select(name => (Name: name, Old: old.GetValueOrDefault(name, "none"), Now: now.GetValueOrDefault(name, "none")))
                .Where(connection => !string.Equals(connection.Old, connection.Now, StringComparison.Ordinal))
                .OrderBy(connection => connection.Name, StringComparer.Ordinal)
                .Select(connection => $"{MarkdownText.Code(connection.Name)} {connection.Old} → {connection.Now}"),
        ];
    }

    private static Dictionary<string, string> ConnectionsOf(JToken? budget) => (budget?["connections"] ?? new JArray())
        .DistinctBy(connection => (string?)connection["name"], StringComparer.Ordinal)
        .ToDictionary(connection => (string?)connection["name"] ?? "", connection => AmountOf(connection["bandwidth"]), StringComparer.Ordinal);

    private static string AmountOf(JToken? bandwidth) => bandwidth switch
    {
        JObject amount when (long?)amount["kbps"] is { } kilobits => Bandwidth.FromKilobitsPerSecond(kilobits).ToString(),
        JObject amount when amount["secret"] is not null => PlanValue.SecretText,
        JObject => "unknown",
        _ => "none",
    };
}
