using PulumiCen.Protocol;
using PulumiCen.Rules;

namespace PulumiCen.Policy.Stacks;

/// <summary>The resources of the package <c>cen</c>: checked by the provider's own rules.</summary>
internal static class CenResources
{
    // What it had before, a policy pack isn't told.
    public static readonly PropertyMap Before = PropertyMap.Empty.With("bandwidth", PropertyValue.Unknown);

    public static void AddTo(PlannedStack stack, StackResource resource)
    {
        if (ResourceKind.Find(resource.Type) is { } kind)
        {
            stack.Add(kind, resource.Identity, Before, Inputs(kind, resource));
            if (kind == ResourceKind.Package && LaterCapacityOutputs.Observe(resource.Urn, "", resource.Properties) is { } observed)
            {
                stack.Add(observed);
            }
        }
    }

    // The outputs have the inputs in them, and more.
    private static PropertyMap Inputs(ResourceKind kind, StackResource resource)
    {
        var inputs = PropertyMap.From(resource.Properties.Where(property =>
            kind.Inputs.Find(property.Key) is not null && property.Value is not PropertyValue.NullValue));
        return kind.Inputs
            .Where(property => property.Kind == ValueKind.Reference)
            .Aggregate(inputs, (map, property) => WithLink(map, property, resource));
    }

    /// <summary>
    /// Gives a link back the reference that it was. The provider writes the id of what is linked to beside it, under
    /// the other name, and to have both would be an error in a program.
    /// </summary>
    private static PropertyMap WithLink(PropertyMap inputs, InputProperty property, StackResource resource)
    {
        if (inputs.Find(property.Name) is not { } link)
        {
            return inputs;
        }

        var urns = resource.DependenciesOf(property.Name);
        var id = (link.Unwrapped as PropertyValue.Text)?.Value ?? "";
        PropertyValue reference = urns is [var urn] ? new PropertyValue.Reference(urn, id, "", "", "") : link;
        return inputs.With(property.Name, reference).Without(property.Twin!);
    }
}
