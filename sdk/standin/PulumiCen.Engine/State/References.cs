using PulumiCen.Protocol;

namespace PulumiCen.Engine.State;

/// <summary>
/// Resource references as the engine keeps them: name and type follow from the URN, so that two references to one resource
/// are equal whoever wrote them.
/// </summary>
internal static class References
{
    public static PropertyMap Complete(PropertyMap properties) => PropertyMap.From(
        properties.Select(property => KeyValuePair.Create(property.Key, Complete(property.Value))));

    public static PropertyValue Complete(PropertyValue value) => value switch
    {
        PropertyValue.Reference reference => reference with
        {
            Name = Urns.NameOf(reference.Urn),
            Type = Urns.TypeOf(reference.Urn),
        },
        PropertyValue.Secret secret => new PropertyValue.Secret(Complete(secret.Element)),
        PropertyValue.Map map => Complete(map.Properties),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Complete)]),
        _ => value,
    };
}
