using System.Security.Cryptography;

namespace PulumiCen.Provider.Calls;

/// <summary>How the engine wants resources named that the program gave no name.</summary>
internal enum AutonamingMode
{
    /// <summary>The provider may choose another name than the proposed one.</summary>
    Propose,

    /// <summary>The proposed name has to be taken.</summary>
    Enforce,

    /// <summary>No name is to be made up.</summary>
    Disable,
}

/// <summary>The engine's proposal for a name, and the seed that makes a random one repeatable.</summary>
/// <param name="Mode">What the stack's configuration asks for.</param>
/// <param name="ProposedName">The name to take; null where the engine proposes none.</param>
/// <param name="RandomSeed">The same for every call about one resource; empty from engines that send none.</param>
internal sealed record Autonaming(AutonamingMode Mode, string? ProposedName, ReadOnlyMemory<byte> RandomSeed)
{
    private const int SuffixBytes = 4;

    /// <summary>A name for a resource, or null where none is wanted.</summary>
    public string? NameFor(ResourceIdentity resource) => Mode switch
    {
        AutonamingMode.Disable => null,
        _ when ProposedName is not null => ProposedName,
        _ => $"{resource.Name}-{Suffix(resource)}",
    };

    private string Suffix(ResourceIdentity resource)
    {
        // Without a seed the suffix comes from the URN, so that the check in preview and the one in update agree.
        var hash = RandomSeed.IsEmpty
            ? SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(resource.Urn))
            : SHA256.HashData(RandomSeed.Span);
        return Convert.ToHexStringLower(hash.AsSpan(0, SuffixBytes))[..7];
    }
}
