using System.Collections.Frozen;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Emulator.Http;

/// <summary>The header <c>Authorization</c> of version 3.</summary>
/// <param name="KeyId">Who signed.</param>
/// <param name="SignedHeaders">The headers that the signature covers.</param>
/// <param name="Signature">The signature.</param>
internal sealed record Acs3Authorization(string KeyId, FrozenSet<string> SignedHeaders, string Signature)
{
    /// <exception cref="RefusalException">A part is missing, or comes twice.</exception>
    public static Acs3Authorization Parse(string header)
    {
        var parts = header[Acs3Signature.Algorithm.Length..].Split(',')
            .Select(part => part.Trim().Split('=', 2))
            .ToLookup(part => part[0], part => part[^1], StringComparer.Ordinal);
        return new Acs3Authorization(
            Part(parts, "Credential"),
            Part(parts, "SignedHeaders").Split(';').ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            Part(parts, "Signature"));
    }

    private static string Part(ILookup<string, string> parts, string name) => parts[name].ToList() is [var value]
        ? value
        : throw new RefusalException(400, "IncompleteSignature", $"The header Authorization has no {name}, or several.");
}
