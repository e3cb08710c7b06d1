namespace PulumiCen.Cloud.Credentials;

/// <summary>What a search for credentials found.</summary>
/// <param name="Key">The credentials; null when there are none.</param>
/// <param name="Searched">Where they were looked for, in order, in words that a user understands.</param>
public sealed record CredentialLookup(AccessKey? Key, IReadOnlyList<string> Searched)
{
    /// <summary>Whether there are credentials.</summary>
    public bool IsFound => Key is not null;

    /// <summary>The places where credentials are set up and can't be had, each with the reason; the search went on behind them.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether there are none, but in some place there should be.</summary>
    public bool IsBroken => !IsFound && Problems.Count > 0;

    /// <summary>There are none in a place.</summary>
    internal static CredentialLookup None(string place) => new(null, [place]);

    /// <summary>They are set up in a place, but can't be had.</summary>
    internal static CredentialLookup Broken(string place, string problem)
    {
        var text = $"{place} ({problem})";
        return new CredentialLookup(null, [text]) { Problems = [text] };
    }
}
