using System.Collections.Immutable;
using System.Globalization;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Planning;

/// <summary>Paths such as <c>tags.owner</c>, <c>rules[0].port</c>, <c>tags["a.b"]</c> and <c>rules[*]</c>.</summary>
internal static class PropertyPaths
{
    /// <summary>The parts of a path: names, indexes, and <c>*</c> for all.</summary>
    public static ImmutableArray<string> Parse(string path)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var rest = path.AsSpan();
        while (rest.Length > 0)
        {
            if (rest[0] == '.')
            {
                rest = rest[1..];
            }
            else if (rest[0] == '[')
            {
                var end = rest.StartsWith("[\"") ? rest[2..].IndexOf("\"]") + 3 : rest.IndexOf(']');
                if (end < 1)
                {
                    throw new EngineException($"the property path \"{path}\" has a bracket that isn't closed");
                }

                parts.Add(rest[1..end].Trim('"').ToString());
                rest = rest[(end + 1)..];
            }
            else
            {
                var end = rest.IndexOfAny('.', '[');
                end = end < 0 ? rest.Length : end;
                parts.Add(rest[..end].ToString());
                rest = rest[end..];
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>The path of a property within an object.</summary>
    /// <param name="path">The object's path; empty at the top.</param>
    /// <param name="name">The property.</param>
    public static string Member(string path, string name)
    {
        if (name.AsSpan().IndexOfAny('.', '[', ']') >= 0 || name.Contains('"'))
        {
            return $"{path}[\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
        }

        return path.Length == 0 ? name : $"{path}.{name}";
    }

    /// <summary>Whether a path is, or lies under, one of some patterns.</summary>
    public static bool IsUnder(string path, IEnumerable<string> patterns)
    {
        var parts = Parse(path);
        return patterns.Select(Parse).Any(pattern =>
            pattern.Length <= parts.Length
            && pattern.Zip(parts).All(pair => pair.First is "*" || string.Equals(pair.First, pair.Second, StringComparison.Ordinal)));
    }

    /// <summary>Takes the old values of ignored properties, at any depth.</summary>
    public static PropertyMap Ignore(PropertyMap news, PropertyMap olds, ImmutableArray<string> paths) =>
        paths.Aggregate(news, (all, path) => (Reset(all, olds, Parse(path)) as PropertyValue.Map)?.Properties ?? all);

    private static PropertyValue? Reset(PropertyValue? value, PropertyValue? old, ReadOnlyMemory<string> path)
    {
        if (path.Length == 0)
        {
            return old;
        }

        var (part, rest) = (path.Span[0], path[1..]);
        return (value, old) switch
        {
            (PropertyValue.Secret secret, _) => Reset(secret.Element, old, path) is { } inner ? new PropertyValue.Secret(inner) : null,
            (_, PropertyValue.Secret secret) => Reset(value, secret.Element, path),
            (PropertyValue.Map map, PropertyValue.Map oldMap) => ResetMap(map.Properties, oldMap.Properties, part, rest),
            (PropertyValue.List list, PropertyValue.List oldList) => ResetList(list, oldList, part, rest),
            _ => value,
        };
    }

    private static PropertyValue? Reset(PropertyMap news, PropertyMap olds, ImmutableArray<string> path) =>
        Reset((PropertyValue)news, (PropertyValue)olds, path.AsMemory());

    private static PropertyValue.Map ResetMap(PropertyMap news, PropertyMap olds, string part, ReadOnlyMemory<string> rest)
    {
        var names = part is "*" ? news.Keys.Union(olds.Keys, StringComparer.Ordinal).ToArray() : [part];
        foreach (var name in names)
        {
            var value = Reset(news.GetValueOrDefault(name), olds.GetValueOrDefault(name), rest);
            news = value is null ? news.Without(name) : news.With(name, value);
        }

        return new PropertyValue.Map(news);
    }

    private static PropertyValue.List ResetList(
        PropertyValue.List news, PropertyValue.List olds, string part, ReadOnlyMemory<string> rest)
    {
        var items = news.Items.ToBuilder();
        for (var index = 0; index < items.Count && index < olds.Items.Length; index++)
        {
            if (part is "*" || string.Equals(part, index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            {
                items[index] = Reset(items[index], olds.Items[index], rest) ?? PropertyValue.Null;
            }
        }

        return new PropertyValue.List(items.ToImmutable());
    }
}
