using PulumiCen.Protocol;

namespace PulumiCen.Engine.Planning;

/// <summary>Values whose change replaces a resource: the option <c>replacementTrigger</c>.</summary>
internal static class ReplacementTriggers
{
    /// <summary>
    /// Whether the resource is to be replaced. The first trigger and a removed one replace nothing; an unknown one may have
    /// changed.
    /// </summary>
    public static bool HaveChanged(PropertyValue? old, PropertyValue? @new)
    {
        if (IsUnknown(old) || IsUnknown(@new))
        {
            return true;
        }

        return old is not (null or PropertyValue.NullValue)
            && @new is not (null or PropertyValue.NullValue)
            && !Bare(old).Equals(Bare(@new));
    }

    public static bool IsUnknown(PropertyValue? trigger) => trigger?.ContainsUnknown ?? false;

    // Whether it is secret is no change.
    private static PropertyValue Bare(PropertyValue value) => value switch
    {
        PropertyValue.Secret secret => Bare(secret.Element),
        PropertyValue.Output { Element: { } element } => Bare(element),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Bare)]),
        PropertyValue.Map map => PropertyMap.From(map.Properties.Select(entry => KeyValuePair.Create(entry.Key, Bare(entry.Value)))),
        _ => value,
    };
}
