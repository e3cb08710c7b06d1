using PulumiCen.Budget;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PulumiCen.Reporting.Prices;

/// <summary>Reads the YAML of a price book, and tells all that is wrong with it.</summary>
internal static class PriceBookReader
{
    private const string Prices = "prices";

    /// <exception cref="UnreadablePriceBookException">Something is wrong with it.</exception>
    public static IReadOnlyList<AreaPrice> Read(TextReader reader, string file)
    {
        var root = Load(reader, file);
        var unknown = root.Children.Keys
            .Where(key => key is not YamlScalarNode { Value: Prices })
            .Select(key => Budget.Diagnostics.PriceKeyUnknown(Place(file, key), key.ToString(), [Prices]))
            .ToList();
        if (!root.Children.TryGetValue(Prices, out var list) || list is not YamlSequenceNode items)
        {
            throw unknown.Count > 0
                ? new UnreadablePriceBookException(unknown)
                : Unreadable(file, list is null ? "it has no \"prices\"." : $"{Where(list.Start)}: \"prices\" is no list.");
        }

        var entries = items.Select(item => PriceEntry.Read(file, item)).ToList();
        IReadOnlyList<Diagnostic> problems =
        [
            .. unknown,
            .. entries.SelectMany(entry => entry.Problems),
            .. PriceBookChecks.Find(file, [.. entries.Where(entry => entry.Price is not null)]),
        ];
        return problems.Count == 0
            ? [.. entries.Select(entry => entry.Price!)]
            : throw new UnreadablePriceBookException(problems);
    }

    public static string Place(string file, YamlNode node) => $"\"{file}\", line {node.Start.Line}";

    private static YamlMappingNode Load(TextReader reader, string file)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new PlainYaml(new Parser(reader)));
        }
        catch (YamlException exception)
        {
            throw Unreadable(file, $"{Where(exception.Start)}: {exception.InnerException?.Message ?? exception.Message}");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // What the parser throws for some of what isn't YAML.
            throw Unreadable(file, "it isn't YAML.");
        }

        return stream.Documents switch
        {
            [] => throw Unreadable(file, "it is empty."),
            [{ RootNode: YamlMappingNode root }] => root,
            [var document] => throw Unreadable(file, $"{Where(document.RootNode.Start)}: it has no keys."),
            [_, var second, ..] => throw Unreadable(file, $"{Where(second.RootNode.Start)}: a second document begins."),
        };
    }

    private static string Where(Mark mark) => $"line {mark.Line}, column {mark.Column}";

    private static UnreadablePriceBookException Unreadable(string file, string problem) =>
        new([Budget.Diagnostics.PriceBookUnreadable(file, problem)]);
}
