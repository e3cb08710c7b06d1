using System.Collections.Immutable;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.Steps;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Planning;

/// <summary>Compares inputs where a provider doesn't.</summary>
internal static class InputDiff
{
    /// <summary>A provider's diff; the engine's own where the provider doesn't say whether anything differs.</summary>
    public static DiffResult Complete(DiffResult diff, PropertyMap olds, PropertyMap news, ImmutableArray<string> ignoreChanges)
    {
        if (diff.HasChanges is not null)
        {
            return diff;
        }

        var details = ImmutableSortedDictionary.CreateBuilder<string, PropertyChange>(StringComparer.Ordinal);
        var changed = Compare("", olds, PropertyPaths.Ignore(news, olds, ignoreChanges), details);
        return changed.Length == 0
            ? diff with { HasChanges = false }
            : diff with { HasChanges = true, ChangedKeys = changed, Details = details.ToImmutable() };
    }

    /// <summary>The names of the properties that differ.</summary>
    public static ImmutableArray<string> Between(PropertyMap olds, PropertyMap news) =>
    [
        .. olds.Keys.Union(news.Keys, StringComparer.Ordinal)
            .Where(name => !name.StartsWith("__", StringComparison.Ordinal))
            .Where(name => !Equals(olds.GetValueOrDefault(name), news.GetValueOrDefault(name)))
            .Order(StringComparer.Ordinal),
    ];

    private static ImmutableArray<string> Compare(
        string path, PropertyMap olds, PropertyMap news, ImmutableSortedDictionary<string, PropertyChange>.Builder details)
    {
        var changed = Between(olds, news);
        foreach (var name in changed)
        {
            Compare(PropertyPaths.Member(path, name), olds.GetValueOrDefault(name), news.GetValueOrDefault(name), details);
        }

        return changed;
    }

    private static void Compare(
        string path, PropertyValue? old, PropertyValue? @new, ImmutableSortedDictionary<string, PropertyChange>.Builder details)
    {
        switch (old, @new)
        {
            case (PropertyValue.Map oldMap, PropertyValue.Map newMap):
                Compare(path, oldMap.Properties, newMap.Properties, details);
                break;
            case (PropertyValue.List oldList, PropertyValue.List newList):
                for (var index = 0; index < Math.Max(oldList.Items.Length, newList.Items.Length); index++)
                {
                    var (oldItem, newItem) = (oldList.Items.ElementAtOrDefault(index), newList.Items.ElementAtOrDefault(index));
                    if (!Equals(oldItem, newItem))
                    {
                        Compare($"{path}[{index}]", oldItem, newItem, details);
                    }
                }

                break;
            default:
                details[path] = new PropertyChange(KindOf(old, @new), IsInput: true);
                break;
        }
    }

    private static PropertyChangeKind KindOf(PropertyValue? old, PropertyValue? @new) => (old, @new) switch
    {
        (null or PropertyValue.NullValue, not (null or PropertyValue.NullValue)) => PropertyChangeKind.Add,
        (not (null or PropertyValue.NullValue), null or PropertyValue.NullValue) => PropertyChangeKind.Delete,
        _ => PropertyChangeKind.Update,
    };
}
