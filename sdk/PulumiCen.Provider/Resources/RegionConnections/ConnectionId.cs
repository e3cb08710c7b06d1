using System.Diagnostics.CodeAnalysis;
using PulumiCen.Budget;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>
/// The id of a connection, <c>CEN:REGION:REGION</c> with the regions in ordinal order: the cloud gives none of its own
/// to an inter-region bandwidth limit, and knows it by these three.
/// </summary>
internal sealed record ConnectionId(string CenId, RegionPair Regions)
{
    /// <summary>Reads an id; the regions may be in either order.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ConnectionId? id)
    {
        var parts = text.Split(':');
        id = parts is [{ Length: > 0 } cen, { Length: > 0 } one, { Length: > 0 } other]
            && !string.Equals(one, other, StringComparison.Ordinal)
            ? new ConnectionId(cen, RegionPair.Of(one, other))
            : null;
        return id is not null;
    }

    /// <summary>Reads an id.</summary>
    /// <exception cref="ProviderException">It is none.</exception>
    public static ConnectionId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new ProviderException(Diagnostics.IdInvalid("region connection", text, "cen-abc123:cn-hangzhou:us-east-1"));

    public override string ToString() => $"{CenId}:{Regions.First}:{Regions.Second}";
}
