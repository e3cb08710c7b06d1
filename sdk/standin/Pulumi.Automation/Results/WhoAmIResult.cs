using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>Who is logged in.</summary>
public class WhoAmIResult
{
    /// <summary>Holds the answer.</summary>
    public WhoAmIResult(string user, string? url, ImmutableArray<string> organizations)
    {
        User = user;
        Url = url;
        Organizations = organizations;
    }

    /// <summary>The user.</summary>
    public string User { get; }

    /// <summary>The backend.</summary>
    public string? Url { get; }

    /// <summary>The user's organizations.</summary>
    public ImmutableArray<string> Organizations { get; }
}
