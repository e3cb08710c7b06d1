using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Resources;

/// <summary>Compares inputs by what they mean: which differ, and whether two values of one property are the same.</summary>
internal static class InputComparison
{
    /// <summary>
    /// Compares what is there with what the program wants. The state counts, since it is what the cloud has; the old
    /// inputs count for what the cloud doesn't tell.
    /// </summary>
    public static Difference Diff(InputTable table, DiffCall call)
    {
        var changes = new List<PropertyChange>();
        foreach (var property in table)
        {
            if (property.Twin is { } twin && !LinkComparison.IsNamed(property.Name, twin, call))
            {
                continue;
            }

            var before = property.Twin is null ? Before(property, call) : LinkComparison.Before(property, call);
            var after = ValueOf(property.Name, call.NewInputs);
            if (!AreTheSame(property, before, after))
            {
                changes.Add(new PropertyChange(property.Name, KindOf(before, after), property.Replaces));
            }
        }

        return changes.Count == 0 ? Difference.None : new Difference(changes);
    }

    /// <summary>Whether two values of a property mean the same; absent, empty text and empty object do.</summary>
    public static bool AreTheSame(InputProperty property, PropertyValue? before, PropertyValue? after)
    {
        before = NullIfEmpty(before?.Unwrapped) ?? property.AbsentMeans;
        after = NullIfEmpty(after?.Unwrapped) ?? property.AbsentMeans;
        if (before is null || after is null)
        {
            return before is null && after is null;
        }

        // Two unknowns are not the same value: what preview doesn't know may change.
        if (before.ContainsUnknown || after.ContainsUnknown)
        {
            return false;
        }

        if (property.Twin is not null)
        {
            return LinkComparison.AreTheSame(before, after);
        }

        return before.Equals(after) || WithoutSecrets(before).Equals(WithoutSecrets(after)) || property.MeansTheSame(before, after);
    }

    private static PropertyValue? Before(InputProperty property, DiffCall call) =>
        ValueOf(property.Name, call.State) ?? (property.IsRead ? null : ValueOf(property.Name, call.OldInputs));

    private static PropertyValue? ValueOf(string property, PropertyMap values) => values.Find(property)?.Unwrapped;

    private static PropertyValue? NullIfEmpty(PropertyValue? value) => value switch
    {
        PropertyValue.NullValue or PropertyValue.Text { Value.Length: 0 } or PropertyValue.Map { Properties.Count: 0 } => null,
        _ => value,
    };

    private static PropertyValue WithoutSecrets(PropertyValue value) => value.Unwrapped switch
    {
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(WithoutSecrets)]),
        PropertyValue.Map map => PropertyMap.From(
            map.Properties.Select(property => KeyValuePair.Create(property.Key, WithoutSecrets(property.Value)))),
        var plain => plain,
    };

    private static ChangeKind KindOf(PropertyValue? before, PropertyValue? after) => (before, after) switch
    {
        (null, _) => ChangeKind.Add,
        (_, null) => ChangeKind.Delete,
        _ => ChangeKind.Update,
    };
}
