using Newtonsoft.Json.Linq;

namespace PulumiCen.Emulator.Requests;

/// <summary>Filters and pages of the list actions.</summary>
internal static class Listing
{
    private const int MaximumFilters = 5;
    private const int MaximumPage = 50;

    /// <summary>
    /// The test for items: they pass all filters, or one with <c>IsOrKey</c>; one of each filter's values is enough.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="keys">The keys that the action can filter by, and an item's values for them.</param>
    public static Func<T, bool> Filter<T>(this ActionContext context, IReadOnlyDictionary<string, Func<T, IEnumerable<string?>>> keys)
    {
        var filters = new List<Func<T, bool>>();
        for (var number = 1; context.Given($"Filter.{number}.Key") is { } key; number++)
        {
            var values = context.List($"Filter.{number}.Value");
            if (number > MaximumFilters || values.Count > MaximumFilters || !keys.TryGetValue(key, out var valuesOf))
            {
                throw ActionContext.Invalid($"Filter.{number}");
            }

            filters.Add(item => valuesOf(item).Intersect(values, StringComparer.Ordinal).Any());
        }

        var isAny = context.Flag("IsOrKey", false) && filters.Count > 0;
        return item => isAny ? filters.Exists(filter => filter(item)) : filters.TrueForAll(filter => filter(item));
    }

    /// <summary>Whether an item has the tags that are asked for.</summary>
    public static bool HasTags(this ActionContext context, IReadOnlyDictionary<string, string> tags) =>
        context.Tags().All(wanted => tags.TryGetValue(wanted.Key, out var value)
            && (wanted.Value.Length == 0 || value.Is(wanted.Value)));

    /// <summary>One page of a list, in the API's wrapping; without a name the list stands by itself.</summary>
    public static JObject Page<T>(
        this ActionContext context, string wrapper, string? name, IEnumerable<T> items, Func<T, JToken> show)
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

        var page = new JArray(all.Skip((int)Math.Min(int.MaxValue, checked((number - 1) * size))).Take((int)size).Select(show));
        return new JObject
        {
            ["TotalCount"] = all.Count,
            ["PageNumber"] = number,
            ["PageSize"] = size,
            [wrapper] = name is null ? page : new JObject { [name] = page },
        };
    }
}
