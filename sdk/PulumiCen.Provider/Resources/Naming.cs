using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Resources;

/// <summary>Names for resources that the program gave none.</summary>
internal static class Naming
{
    private const string Property = "name";

    /// <summary>
    /// Whether a name is the one that is wanted. Of two that were made up for a resource, only the random part differs.
    /// </summary>
    public static bool IsSame(ResourceIdentity resource, string wanted, string actual)
    {
        var start = $"{resource.Name}-";
        return string.Equals(wanted, actual, StringComparison.Ordinal)
            || (wanted.StartsWith(start, StringComparison.Ordinal) && actual.StartsWith(start, StringComparison.Ordinal));
    }

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
