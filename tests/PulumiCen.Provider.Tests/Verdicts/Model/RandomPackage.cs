namespace PulumiCen.Provider.Tests.Verdicts.Model;

/// <summary>A number of Mbit/s: plain, secret, or unknown before the update; null for none.</summary>
internal sealed record RandomBandwidth(int? Megabits, bool IsSecret = false, bool IsUnknown = false);

/// <summary>A connection of a random stack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Regions">Its region in China, and the other one, in whichever area.</param>
/// <param name="Bandwidth">What the program gives.</param>
/// <param name="Before">What the state has; null for a connection that is new.</param>
/// <param name="RegionsBefore">The regions in the state; others than now for one that is to be replaced.</param>
/// <param name="IsTarget">Whether the operation is for it too; the provider isn't told of the others.</param>
internal sealed record RandomConnection(
    string Name,
    (string China, string Other) Regions,
    RandomBandwidth Bandwidth,
    RandomBandwidth? Before,
    (string China, string Other) RegionsBefore,
    bool IsTarget);

/// <summary>A package of a random stack, in a CEN instance of its own, between Mainland China and North America.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bandwidth">What the program gives.</param>
/// <param name="Before">What the state has; null for a package that is new, and so are its connections.</param>
/// <param name="Connections">Its connections.</param>
internal sealed record RandomPackage(
    string Name, RandomBandwidth Bandwidth, RandomBandwidth? Before, IReadOnlyList<RandomConnection> Connections);
