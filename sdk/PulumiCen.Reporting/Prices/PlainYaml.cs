using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PulumiCen.Reporting.Prices;

/// <summary>Refuses what a price book has no use for, and what would cost more memory or stack than there is.</summary>
internal sealed class PlainYaml(IParser yaml) : IParser
{
    private const int Deepest = 20;
    private const int MostEvents = 1_000_000;

    private int _depth;
    private int _events;

    public ParsingEvent? Current => yaml.Current;

    public bool MoveNext()
    {
        if (!yaml.MoveNext())
        {
            return false;
        }

        var current = Current!;
        _depth += current.NestingIncrease;
        return (current, _depth > Deepest, ++_events > MostEvents) switch
        {
            (AnchorAlias, _, _) => throw new YamlException(current.Start, current.End, "aliases aren't for price books."),
            (_, true, _) => throw new YamlException(current.Start, current.End, "values are nested too deeply."),
            (_, _, true) => throw new YamlException(current.Start, current.End, "the file is too long."),
            _ => true,
        };
    }
}
