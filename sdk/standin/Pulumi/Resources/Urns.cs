namespace Pulumi;

/// <summary>Takes URNs apart: <c>urn:pulumi:STACK::PROJECT::PARENT-TYPES$TYPE::NAME</c>.</summary>
internal static class Urns
{
    /// <summary>The type token and the name of a resource.</summary>
    public static (string Type, string Name) Split(string urn)
    {
        var parts = urn.Split("::", 4);
        return parts.Length == 4
            ? (parts[2].Split('$')[^1], parts[3])
            : throw new ArgumentException($"\"{urn}\" is no URN.", nameof(urn));
    }
}
