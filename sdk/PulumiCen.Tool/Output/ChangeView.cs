using PulumiCen.Reporting.Changes;
using PulumiCen.Reporting.Steps;
using Spectre.Console;

namespace PulumiCen.Tool.Output;

/// <summary>What changes, resource by resource.</summary>
internal static class ChangeView
{
    private static readonly string[] EssentialProperties = ["bandwidth", "areas", "regionIds"];

    private const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The changes; a new resource in one line unless every property is wanted.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<ResourceChange> changes, bool everyProperty)
    {
        var shown = changes.Where(IsShown).ToList();
        var type = shown.Select(change => change.ShortType.Length).DefaultIfEmpty().Max();
        var name = shown.Select(change => change.Name.Length).DefaultIfEmpty().Max();
        foreach (var change in shown)
        {
            var colour = Symbols.Colour(change.Operation);
            var essence = everyProperty ? string.Empty : Essence(change);
            var line = $" [{colour}]{Symbols.Sign(change.Operation),-2}[/] {change.ShortType.PadRight(type).EscapeMarkup()}  "
                + $"{change.Name.PadRight(essence.Length > 0 ? name : 0).EscapeMarkup()}  {essence.EscapeMarkup()}";
            console.MarkupLine(line.TrimEnd());
            foreach (var property in change.Properties.Where(_ => everyProperty || ShowsProperties(change)))
            {
                WriteProperty(console, property);
            }
        }
    }

    /// <summary>How many of each, as in "2 to create, 1 to update".</summary>
    public static string Counts(IEnumerable<ResourceChange> changes, Func<ResourceOperation, string> words)
    {
        var counts = changes.Where(IsShown)
            .GroupBy(change => change.Operation)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {words(group.Key)}")
            .ToList();
        return counts.Count == 0 ? "No changes." : string.Join(", ", counts) + ".";
    }

    // The stack and its providers are pulumi's own bookkeeping.
    private static bool IsShown(ResourceChange change) =>
        !string.Equals(change.Type, StackType, StringComparison.Ordinal)
        && !change.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    private static bool ShowsProperties(ResourceChange change) =>
        change.Operation is not (ResourceOperation.Create or ResourceOperation.Delete or ResourceOperation.Discard);

    private static string Essence(ResourceChange change) =>
        ShowsProperties(change)
            ? string.Empty
            : string.Join("  ", EssentialProperties
                .Select(path => change.Properties.FirstOrDefault(property => string.Equals(property.Path, path, StringComparison.Ordinal)))
                .Select(property => property?.New ?? property?.Old)
                .OfType<string>()
                .Select(text => text.Trim('[', ']')));

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
