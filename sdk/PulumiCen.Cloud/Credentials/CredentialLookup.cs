namespace PulumiCen.Cloud.Credentials;

/// <summary>What a search for credentials found.</summary>
/// <param name="Key">The credentials; null when there are none.</param>
/// <param name="Searched">Where they were looked for, in order, in words that a user understands.</param>
public sealed record CredentialLookup(AccessKey? Key, IReadOnlyList<string> Searched)
{
    /// <summary>Whether there are credentials.</summary>
    public bool IsFound => Key is not null;

    /// <summary>
    /// Whether the search ends here without credentials: they are set up in this place, but can't be had. To look further
    /// could find those of another account.
    /// </summary>
    public bool IsBroken { get; init; }

    /// <summary>There are none in a place.</summary>
    internal static CredentialLookup None(string place) => new(null, [place]);

    /// <summary>They are set up in a place, but can't be had.</summary>
    internal static CredentialLookup Broken(string place, string problem) => new(null, [$"{place} ({problem})"]) { IsBroken = true };
}
