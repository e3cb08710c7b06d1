namespace PulumiCen.Cloud.Credentials;

/// <summary>What a search for credentials found.</summary>
/// <param name="Key">The credentials; null when there are none.</param>
/// <param name="Searched">Where they were looked for, in order, in words that a user understands.</param>
public sealed record CredentialLookup(AccessKey? Key, IReadOnlyList<string> Searched)
{
    /// <summary>Whether there are credentials.</summary>
    public bool IsFound => Key is not null;
}
