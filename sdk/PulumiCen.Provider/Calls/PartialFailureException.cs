using PulumiCen.Protocol;

namespace PulumiCen.Provider.Calls;

/// <summary>
/// The resource exists, and isn't yet what its inputs say. The engine keeps it in the state, with these properties,
/// and the next update goes on from there.
/// </summary>
internal sealed class PartialFailureException(CreatedResource resource, PropertyMap inputs, Exception innerException)
    : Exception(innerException.Message, innerException)
{
    public CreatedResource Resource { get; } = resource;

    public PropertyMap Inputs { get; } = inputs;
}
