using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Resources;

/// <summary>
/// Compares links to other resources. A program writes a link in one of two ways, as a reference or as an id; the state
/// has the id in any case. Going from one way to the other changes nothing.
/// </summary>
internal static class LinkComparison
{
    /// <summary>Whether this is the way in which the link is written, or was before it was taken away.</summary>
    public static bool IsNamed(string property, string twin, DiffCall call)
    {
        if (call.NewInputs.Find(property) is not null || call.NewInputs.Find(twin) is not null)
        {
            return call.NewInputs.Find(property) is not null;
        }

        return call.OldInputs.Find(property) is not null
            || (call.OldInputs.Find(twin) is null && call.State.Find(property) is not null);
    }

    /// <summary>What the state has, in whichever way.</summary>
    public static PropertyValue? Before(InputProperty property, DiffCall call) =>
        (call.State.Find(property.Name) ?? call.State.Find(property.Twin!))?.Unwrapped;

    /// <summary>Whether two links name the same resource; while the new one has no id, they don't.</summary>
    public static bool AreTheSame(PropertyValue before, PropertyValue after) =>
        Links.IdOf(before) is { } oldId && string.Equals(oldId, Links.IdOf(after), StringComparison.Ordinal);
}
