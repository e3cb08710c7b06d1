using System.Collections.Immutable;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.State;

/// <summary>Gives resources other URNs, wherever a state names them.</summary>
/// <param name="rename">The new URN of one; the same where it stays.</param>
/// <param name="renamesValues">Whether references inside of inputs and outputs are renamed, too.</param>
internal sealed class Renaming(Func<string, string> rename, bool renamesValues)
{
    public Snapshot Apply(Snapshot state) => new(
        [.. state.Resources.Select(Apply)],
        [.. state.PendingOperations.Select(operation => operation with { Resource = Apply(operation.Resource) })]);

    public ResourceState Apply(ResourceState resource) => resource with
    {
        Urn = rename(resource.Urn),
        Parent = Or(resource.Parent),
        Provider = resource.Provider.Length == 0
            ? ""
            : ProviderReference.Create(rename(ProviderReference.UrnOf(resource.Provider)), ProviderReference.IdOf(resource.Provider)),
        Dependencies = [.. resource.Dependencies.Select(rename)],
        PropertyDependencies = resource.PropertyDependencies.ToImmutableSortedDictionary(
            property => property.Key, property => property.Value.Select(rename).ToImmutableArray(), StringComparer.Ordinal),
        DeletedWith = Or(resource.DeletedWith),
        ReplaceWith = [.. resource.ReplaceWith.Select(rename)],
        Aliases = [.. resource.Aliases.Select(rename)],
        Inputs = Apply(resource.Inputs),
        Outputs = Apply(resource.Outputs),
    };

    private string Or(string urn) => urn.Length == 0 ? "" : rename(urn);

    private PropertyMap Apply(PropertyMap properties) => renamesValues
        ? PropertyMap.From(properties.Select(property => KeyValuePair.Create(property.Key, Apply(property.Value))))
        : properties;

    private PropertyValue Apply(PropertyValue value) => value switch
    {
        PropertyValue.Reference reference => References.Complete(reference with { Urn = rename(reference.Urn) }),
        PropertyValue.Secret { Element: var element } secret when Apply(element) is var renamed && !renamed.Equals(element) =>
            new PropertyValue.Secret(renamed),
        PropertyValue.Map map => Apply(map.Properties),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Apply)]),
        _ => value,
    };
}
