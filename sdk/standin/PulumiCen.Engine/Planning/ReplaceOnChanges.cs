using System.Collections.Immutable;
using PulumiCen.Engine.Plugins;

namespace PulumiCen.Engine.Planning;

/// <summary>Turns changes of properties that the program names into replacements.</summary>
internal static class ReplaceOnChanges
{
    public static DiffResult Apply(DiffResult diff, ImmutableArray<string> paths)
    {
        if (paths.Length == 0 || diff.HasChanges is not true)
        {
            return diff;
        }

        var changed = (diff.Details?.Keys ?? diff.ChangedKeys.AsEnumerable())
            .Where(path => PropertyPaths.IsUnder(path, paths))
            .ToArray();
        return diff with
        {
            ReplaceKeys = [.. diff.ReplaceKeys.Union(changed.Select(path => PropertyPaths.Parse(path)[0]), StringComparer.Ordinal)],
            Details = diff.Details is null
                ? null
                : changed.Aggregate(diff.Details, (all, path) => all.SetItem(path, all[path].AsReplace)),
        };
    }
}
