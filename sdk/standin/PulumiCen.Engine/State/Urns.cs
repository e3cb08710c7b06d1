using PulumiCen.Protocol;

namespace PulumiCen.Engine.State;

/// <summary>URNs: <c>urn:pulumi:STACK::PROJECT::PARENT-TYPES$TYPE::NAME</c>.</summary>
internal static class Urns
{
    public const string StackType = "pulumi:pulumi:Stack";
    public const string StackReferenceType = "pulumi:pulumi:StackReference";
    public const string ProviderTypePrefix = "pulumi:providers:";

    public static string Create(string stack, string project, string parent, string type, string name)
    {
        var parentTypes = parent.Length == 0 ? "" : QualifiedTypeOf(parent);
        var qualified = parentTypes.Length == 0 || string.Equals(parentTypes, StackType, StringComparison.Ordinal)
            ? type
            : $"{parentTypes}${type}";
        return $"urn:pulumi:{stack}::{project}::{qualified}::{name}";
    }

    /// <summary>The same resource in another stack, or project.</summary>
    public static string Move(string urn, string stack, string project) =>
        $"urn:pulumi:{stack}::{project}::{QualifiedTypeOf(urn)}::{NameOf(urn)}";

    /// <summary>The same resource under another name.</summary>
    public static string Rename(string urn, string name) =>
        $"urn:pulumi:{StackOf(urn)}::{ProjectOf(urn)}::{QualifiedTypeOf(urn)}::{name}";

    public static string NameOf(string urn) => Part(urn, 3);

    public static string QualifiedTypeOf(string urn) => Part(urn, 2);

    public static string TypeOf(string urn)
    {
        var qualified = QualifiedTypeOf(urn);
        return qualified[(qualified.LastIndexOf('$') + 1)..];
    }

    public static string ProjectOf(string urn) => Part(urn, 1);

    public static string StackOf(string urn) => Part(urn, 0)["urn:pulumi:".Length..];

    public static bool IsProviderType(string type) => type.StartsWith(ProviderTypePrefix, StringComparison.Ordinal);

    /// <summary>The package that a provider's type names.</summary>
    public static string PackageOfProvider(string type) => type[ProviderTypePrefix.Length..];

    /// <summary>The package of a resource's or function's token.</summary>
    public static string PackageOf(string token) => token.Split(':')[0];

    /// <summary>A default provider is the engine's own affair: it isn't counted or shown.</summary>
    public static bool IsDefaultProvider(string urn)
    {
        if (!IsProviderType(TypeOf(urn)))
        {
            return false;
        }

        var name = NameOf(urn);
        return string.Equals(name, "default", StringComparison.Ordinal) || name.StartsWith("default_", StringComparison.Ordinal);
    }

    // A name may contain "::" itself.
    private static string Part(string urn, int index)
    {
        var parts = urn.Split("::", 4);
        return index < parts.Length ? parts[index] : "";
    }
}

/// <summary>A provider as resources name it: its URN and id.</summary>
internal static class ProviderReference
{
    /// <summary>The id of a provider that a preview creates.</summary>
    public const string UnknownId = Signatures.Unknown;

    public static string Create(string urn, string id) => $"{urn}::{id}";

    public static string UrnOf(string reference)
    {
        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? "" : reference[..end];
    }

    public static string IdOf(string reference)
    {
        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? "" : reference[(end + 2)..];
    }
}
