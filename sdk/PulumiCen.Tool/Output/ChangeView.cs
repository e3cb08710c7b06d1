using PulumiCen.Reporting.Changes;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Steps;
using Spectre.Console;

namespace PulumiCen.Tool.Output;

/// <summary>What changes, resource by resource.</summary>
internal static class ChangeView
{
    /// <summary>The changes by type and name; a new resource in one line unless every property is wanted.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<ResourceChange> changes, bool everyProperty)
    {
        // The engine's own order differs from run to run.
        var shown = changes.Where(ChangeCounts.IsOfTheUser)
            .OrderBy(change => change.Type, StringComparer.Ordinal)
            .ThenBy(change => change.Name, StringComparer.Ordinal)
            .ToList();
        var type = Width(shown, change => change.ShortType);
        var name = Width(shown, change => change.Name);
        var bandwidth = Width(shown, change => Property(change, "bandwidth"));
        foreach (var change in shown)
        {
            var essence = everyProperty || ShowsProperties(change)
                ? string.Empty
                : $"{Property(change, "bandwidth").PadRight(bandwidth)}  {Property(change, "areas")}{Property(change, "regionIds")}";
            var line = $" [{Symbols.Colour(change.Operation)}]{change.Operation.Sign(),-2}[/] "
                + $"{change.ShortType.PadRight(type)}  {change.Name.PadRight(name)}  {essence}".TrimEnd().EscapeMarkup();
            console.MarkupLine(line);
            foreach (var property in change.Properties.Where(_ => everyProperty || ShowsProperties(change)))
            {
                WriteProperty(console, property);
            }
        }
    }

    private static int Width(IEnumerable<ResourceChange> changes, Func<ResourceChange, string> text) =>
        changes.Select(change => text(change).Length).DefaultIfEmpty().Max();

    private static string Property(ResourceChange change, string path)
    {
        var property = change.Properties.FirstOrDefault(property => string.Equals(property.Path, path, StringComparison.Ordinal));
        return (property?.New ?? property?.Old ?? string.Empty).Trim('[', ']');
    }

    private static bool ShowsProperties(ResourceChange change) =>
        change.Operation is not (ResourceOperation.Create or ResourceOperation.Delete or ResourceOperation.Discard);

    private static void WriteProperty(IAnsiConsole console, PropertyChange property)
    {
        var change = (property.Old, property.New) switch
        {
            (null, { } added) => $"[green]{added.EscapeMarkup()}[/]",
            ({ } removed, null) => $"[red]{removed.EscapeMarkup()}[/] removed",
            var (old, added) => $"[red]{old!.EscapeMarkup()}[/] -> [green]{added!.EscapeMarkup()}[/]",
        };
        var replaces = property.ForcesReplacement ? " [magenta](replaces it)[/]" : string.Empty;
        console.MarkupLine($"      {property.Path.EscapeMarkup()}: {change}{replaces}");
    }
}
