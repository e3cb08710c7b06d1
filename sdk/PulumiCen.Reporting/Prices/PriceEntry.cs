using System.Globalization;
using System.Text.RegularExpressions;
using PulumiCen.Budget;
using PulumiCen.Reporting.Costs;
using YamlDotNet.RepresentationModel;

namespace PulumiCen.Reporting.Prices;

/// <summary>One entry of a price book as it is read: a price, or what is wrong with it.</summary>
internal sealed partial class PriceEntry
{
    private const string AreasKey = "areas";
    private const string PriceKey = "pricePerMbitMonth";
    private const string CurrencyKey = "currency";
    private const string FromKey = "validFrom";
    private const string UntilKey = "validUntil";
    private const string SourceKey = "source";
    private const int LongestSource = 200;

    private static readonly string[] Keys = [AreasKey, PriceKey, CurrencyKey, FromKey, UntilKey, SourceKey];

    private readonly List<Diagnostic> _problems = [];
    private readonly string _file;
    private readonly YamlMappingNode _node;

    private PriceEntry(string file, YamlMappingNode node)
    {
        _file = file;
        _node = node;
        foreach (var key in node.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } name } || !Keys.Contains(name, StringComparer.Ordinal)))
        {
            _problems.Add(Budget.Diagnostics.PriceKeyUnknown(PriceBookReader.Place(file, key), key.ToString(), Keys));
        }

        Price = ReadPrice();
    }

    private PriceEntry(string file, YamlNode node)
    {
        _file = file;
        _node = [];
        _problems.Add(Budget.Diagnostics.PriceBookUnreadable(file, $"line {node.Start.Line}, column {node.Start.Column}: the price has no keys."));
    }

    /// <summary>The price; null where something is wrong with it.</summary>
    public AreaPrice? Price { get; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>The areas, in the order of the file.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>The line that it begins in.</summary>
    public long Line => _node.Start.Line;

    /// <summary>The file and the line, for messages.</summary>
    public string Place => PriceBookReader.Place(_file, _node);

    public static PriceEntry Read(string file, YamlNode node) =>
        node is YamlMappingNode mapping ? new PriceEntry(file, mapping) : new PriceEntry(file, node);

    private AreaPrice? ReadPrice()
    {
        var areas = ReadAreas();
        var price = Text(PriceKey, text => Decimal().IsMatch(text) && decimal.Parse(text, CultureInfo.InvariantCulture) > 0
            ? decimal.Parse(text, CultureInfo.InvariantCulture)
            : (decimal?)null, "a decimal number above 0 with up to 9 digits and 6 decimals", "Leave a price out that isn't known.");
        var currency = Text(
            CurrencyKey, text => CurrencyCode().IsMatch(text) ? text : null, "a currency as three capital letters, such as CNY");
        var from = Text(FromKey, Date, "a date, such as 2026-01-31");
        var until = Find(UntilKey) is null ? null : Text(UntilKey, Date, "a date, such as 2026-01-31");
        var source = Text(
            SourceKey,
            text => text.Trim() is { Length: > 0 and <= LongestSource } trimmed && !trimmed.Any(char.IsControl) ? trimmed : null,
            $"a line of 1 to {LongestSource} characters that says where the price is from");
        if (until < from)
        {
            Add(UntilKey, Scalar(UntilKey)!, "no earlier than \"validFrom\"", string.Empty);
        }

        return _problems.Count == 0 ? new AreaPrice(areas!, new Money(price!.Value, currency!), from!.Value, until, source!) : null;
    }

    private AreaPair? ReadAreas()
    {
        if (Find(AreasKey) is not { } node)
        {
            _problems.Add(Budget.Diagnostics.PriceKeyMissing(Place, AreasKey));
            return null;
        }

        if (node is not YamlSequenceNode { Children: [YamlScalarNode { Value: { } one }, YamlScalarNode { Value: { } other }] })
        {
            Add(AreasKey, node, "a list of two areas, such as [China, North-America]", string.Empty);
            return null;
        }

        var unknown = new[] { one, other }.Where(name => !Area.TryParse(name, out var area) || !area.IsKnown).ToList();
        _problems.AddRange(unknown.Distinct(StringComparer.Ordinal).Select(name => Budget.Diagnostics.PriceAreaUnknown(PriceBookReader.Place(_file, node), name)));
        if (unknown.Count > 0)
        {
            return null;
        }

        Names = [Area.Of(one).ApiName, Area.Of(other).ApiName];
        return AreaPair.Of(Area.Of(one), Area.Of(other));
    }

    private YamlNode? Find(string key) => _node.Children.TryGetValue(key, out var node) ? node : null;

    private YamlScalarNode? Scalar(string key) => Find(key) as YamlScalarNode;

    private T? Text<T>(string key, Func<string, T?> read, string must, string advice = "")
    {
        if (Find(key) is not { } node)
        {
            _problems.Add(Budget.Diagnostics.PriceKeyMissing(Place, key));
            return default;
        }

        var value = node is YamlScalarNode { Value: { } text } ? read(text) : default;
        if (value is null)
        {
            Add(key, node, must, advice);
        }

        return value;
    }

    private void Add(string key, YamlNode node, string must, string advice) =>
        _problems.Add(Budget.Diagnostics.PriceValueInvalid(PriceBookReader.Place(_file, node), key, node.ToString(), must, advice));

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"\A[0-9]{1,9}(\.[0-9]{1,6})?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\A[A-Z]{3}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CurrencyCode();
}
