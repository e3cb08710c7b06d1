namespace PulumiCen.Budget;

/// <summary>Tags of a resource. Source: CreateCen and CreateCenBandwidthPackage, parameter Tag.</summary>
public static class TagRules
{
    /// <summary>The most tags of one resource.</summary>
    public const int MaximumCount = 20;

    /// <summary>The longest key, in characters.</summary>
    public const int KeyMaximum = 64;

    /// <summary>The longest value, in characters.</summary>
    public const int ValueMaximum = 128;

    private static readonly string[] ReservedPrefixes = ["aliyun", "acs:"];

    /// <summary>
    /// Checks tags: at most 20; a key has 1 to 64 characters and starts neither with aliyun nor with acs:, a value has
    /// up to 128; neither contains http:// or https://.
    /// </summary>
    /// <param name="resource">Whose they are, see <see cref="ResourceWords"/>.</param>
    /// <param name="tags">The tags; those with a value that isn't known yet have an empty one.</param>
    /// <returns>What is wrong with them, in ordinal order of the keys; empty when nothing is.</returns>
    public static IReadOnlyList<Diagnostic> Check(string resource, IReadOnlyDictionary<string, string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var problems = new List<Diagnostic>();
        if (tags.Count > MaximumCount)
        {
            problems.Add(Diagnostics.TooManyTags(resource, tags.Count));
        }

        foreach (var (key, value) in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            if (ProblemOf(key, value) is { } problem)
            {
                problems.Add(Diagnostics.TagInvalid(resource, key, problem));
            }
        }

        return problems;
    }

    private static string? ProblemOf(string key, string value)
    {
        if (key.Length is 0 or > KeyMaximum)
        {
            return $"its key has {key.Length} characters, and can have 1 to {KeyMaximum}";
        }

        if (ReservedPrefixes.FirstOrDefault(prefix => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } reserved)
        {
            return $"keys that start with \"{reserved}\" are the cloud's own";
        }

        if (value.Length > ValueMaximum)
        {
            return $"its value has {value.Length} characters, and can have up to {ValueMaximum}";
        }

        return ContainsUrl(key) || ContainsUrl(value) ? "neither key nor value can contain http:// or https://" : null;
    }

    private static bool ContainsUrl(string text) =>
        text.Contains("http://", StringComparison.OrdinalIgnoreCase) || text.Contains("https://", StringComparison.OrdinalIgnoreCase);
}
