using Newtonsoft.Json.Linq;

namespace PulumiCen.Emulator.Requests;

/// <summary>Filters and pages of the list actions.</summary>
internal static class Listing
{
    private const int MaximumFilters = 5;
    private const int MaximumPage = 50;

    /// <summary>
    /// Whether an item passes the filters: all of them, or one with <c>IsOrKey</c>; one of each filter's values is enough.
    /// </summary>
    public static bool Passes(this ActionContext context, Func<string, string?> valueOf)
    {
        var results = new List<bool>();
        for (var number = 1; number <= MaximumFilters && context.Optional($"Filter.{number}.Key") is { } key; number++)
        {
            var actual = valueOf(key);
            results.Add(context.List($"Filter.{number}.Value").Any(value => value.Is(actual)));
        }

        return results.Count == 0 || (context.Flag("IsOrKey", false) ? results.Contains(true) : !results.Contains(false));
    }

    /// <summary>Whether an item has the tags that are asked for.</summary>
    public static bool HasTags(this ActionContext context, IReadOnlyDictionary<string, string> tags) =>
        context.Tags().All(wanted => tags.TryGetValue(wanted.Key, out var value)
            && (wanted.Value.Length == 0 || value.Is(wanted.Value)));

    /// <summary>One page of a list, in the API's wrapping; without a name the list stands by itself.</summary>
    public static JObject Page(this ActionContext context, string wrapper, string? name, IEnumerable<JToken> items)
    {
        var all = items.ToList();
        var number = context.OptionalNumber("PageNumber") ?? 1;
        var size = context.OptionalNumber("PageSize") ?? 10;
        if (number is < 1 or > int.MaxValue)
        {
            throw ActionContext.Invalid("PageNumber");
        }

        if (size is < 1 or > MaximumPage)
        {
            throw ActionContext.Invalid("PageSize");
        }

        var page = new JArray(all.Skip((int)Math.Min(int.MaxValue, checked((number - 1) * size))).Take((int)size));
        return new JObject
        {
            ["TotalCount"] = all.Count,
            ["PageNumber"] = number,
            ["PageSize"] = size,
            [wrapper] = name is null ? page : new JObject { [name] = page },
        };
    }
}
