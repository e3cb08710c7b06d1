using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Resources;

/// <summary>How one resource names another: by a reference, which has a URN even before the id exists, or by id.</summary>
internal static class Links
{
    /// <summary>The id that a reference or a text names; null while it isn't known, and for any other value.</summary>
    public static string? IdOf(PropertyValue? value) => Of(value).Id;

    /// <summary>The URN of a reference; null for any other value.</summary>
    public static string? UrnOf(PropertyValue? value) => Of(value).Urn;

    private static ResourceLink Of(PropertyValue? value) => value?.Unwrapped switch
    {
        PropertyValue.Reference named => ResourceLink.Of(named.Urn, named.Id),
        PropertyValue.Text { Value: { Length: > 0 } text } => ResourceLink.Parse(text),
        _ => ResourceLink.None,
    };
}
