using PulumiCen.Protocol;

namespace PulumiCen.Provider.Resources;

/// <summary>Brings what the cloud has into the form in which the program writes it.</summary>
internal static class ObservedState
{
    /// <summary>
    /// The inputs as they are in the cloud. A property keeps the program's own words (spelling, order, secret mark,
    /// reference) where the cloud's value means the same, and so shows no difference.
    /// </summary>
    /// <param name="table">The resource's inputs.</param>
    /// <param name="observed">What the cloud says of the inputs that it tells.</param>
    /// <param name="written">The inputs as the program wrote them; empty for an import.</param>
    public static PropertyMap Inputs(InputTable table, PropertyMap observed, PropertyMap written)
    {
        var inputs = PropertyMap.Empty;
        foreach (var property in table)
        {
            var value = property.IsRead ? Observed(property, observed, written) : written.Find(property.Name);
            inputs = inputs.WithOptional(property.Name, value);
        }

        return inputs;
    }

    private static PropertyValue? Observed(InputProperty property, PropertyMap observed, PropertyMap written)
    {
        var inCloud = observed.Find(property.Name);
        var ours = written.Find(property.Name);
        if (property.Twin is not null)
        {
            return Link(property, property.Twin, observed, written);
        }

        if (InputComparison.AreTheSame(property, ours, inCloud))
        {
            return ours;
        }

        return ours is PropertyValue.Secret && inCloud is not null ? new PropertyValue.Secret(inCloud) : inCloud;
    }

    /// <summary>A link is observed as an id, and stays a reference where the reference has that id.</summary>
    private static PropertyValue? Link(InputProperty property, string twin, PropertyMap observed, PropertyMap written)
    {
        var ours = written.Find(property.Name);
        var id = Links.IdOf(observed.Find(property.Name) ?? observed.Find(twin));
        if (id is null)
        {
            return null;
        }

        if (string.Equals(Links.IdOf(ours), id, StringComparison.Ordinal))
        {
            return ours;
        }

        var twinHasIt = string.Equals(Links.IdOf(written.Find(twin)), id, StringComparison.Ordinal);
        return property.Kind == ValueKind.Text && !twinHasIt ? (PropertyValue)id : null;
    }
}
