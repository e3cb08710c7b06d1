using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Resources;

/// <summary>Names for resources that the program gave none.</summary>
internal static class Naming
{
    private const string Property = "name";

    /// <summary>
    /// The inputs with a name: the program's own, the one that the resource already has, or a new one as the engine
    /// wants it.
    /// </summary>
    public static PropertyMap WithName(CheckCall call, PropertyMap inputs)
    {
        if (inputs.Find(Property) is not null)
        {
            return inputs;
        }

        return call.OldInputs.Find(Property) is { } old
            ? inputs.With(Property, old)
            : inputs.WithOptional(Property, call.Naming.NameFor(call.Resource) is { } name ? (PropertyValue)name : null);
    }
}
