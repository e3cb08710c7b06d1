using PulumiCen.Budget;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>A region connection as the cloud has it, of either edition.</summary>
/// <param name="Id">Its CEN and its regions.</param>
/// <param name="Edition"><c>Basic</c> or <c>Enterprise</c>.</param>
/// <param name="Bandwidth">What it has; null for a connectivity test.</param>
/// <param name="Status">The cloud's word for its state, or <c>ConnectivityTest</c>.</param>
internal sealed record ActualConnection(ConnectionId Id, string Edition, Bandwidth? Bandwidth, string Status)
{
    /// <summary>The status of a pair that nobody gave bandwidth to: the cloud has no row for it.</summary>
    public const string ConnectivityTest = "ConnectivityTest";

    /// <summary>A pair without bandwidth in a CEN of the Basic edition.</summary>
    public static ActualConnection TestOf(ConnectionId id) => new(id, ConnectionTable.Basic, null, ConnectivityTest);

    /// <summary>Whether the program wants just this: the same bandwidth from the same source.</summary>
    public bool IsWhat(ConnectionInputs desired)
    {
        Bandwidth? wanted = desired.Bandwidth.TryGetValue(out var megabits) ? Budget.Bandwidth.FromMegabitsPerSecond((long)megabits) : null;
        var type = desired.IsByTraffic ? BandwidthType.DataTransfer : BandwidthType.BandwidthPackage;
        return Bandwidth == wanted
            && Type == type
            && (wanted is null || type == BandwidthType.DataTransfer || string.Equals(PackageId, desired.Package.Id, StringComparison.Ordinal));
    }

    /// <summary>Whether what only the Enterprise edition knows is what the program wants; what it leaves out is empty or off.</summary>
    public bool HasSettingsOf(ConnectionInputs desired) =>
        string.Equals(Name ?? "", desired.Name.TryGetValue(out var name) ? name : "", StringComparison.Ordinal)
        && string.Equals(Description ?? "", desired.Description.TryGetValue(out var description) ? description : "", StringComparison.Ordinal)
        && HasLineOf(desired)
        && (AutoPublishRoutes ?? false) == (desired.AutoPublishRoutes.TryGetValue(out var publishes) && publishes);

    /// <summary>Whether it takes the line that the program wants; where the program wants none, any that the cloud chooses by itself.</summary>
    public bool HasLineOf(ConnectionInputs desired) => desired.LinkType.TryGetValue(out var line)
        ? string.Equals(LinkType ?? LinkTypes.Gold, line, StringComparison.Ordinal)
        : LinkType is not LinkTypes.Platinum;

    /// <summary>The package that it draws on; null when it draws on none.</summary>
    public string? PackageId { get; init; }

    /// <summary>Where its bandwidth comes from.</summary>
    public BandwidthType Type { get; init; }

    /// <summary>The id of its peer attachment; null in the Basic edition.</summary>
    public string? AttachmentId { get; init; }

    /// <summary>The line that it takes; null in the Basic edition, which has no lines, and where the cloud doesn't say.</summary>
    public string? LinkType { get; init; }

    /// <summary>Whether routes are published; null in the Basic edition, which has no such setting.</summary>
    public bool? AutoPublishRoutes { get; init; }

    /// <summary>Its name; null in the Basic edition, which knows none.</summary>
    public string? Name { get; init; }

    /// <summary>Its description; null in the Basic edition, which knows none.</summary>
    public string? Description { get; init; }
}
