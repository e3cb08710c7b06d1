using PulumiCen.Provider.Configuration;

namespace PulumiCen.Provider.Operations;

/// <summary>A provider process of an operation.</summary>
/// <param name="Name">The provider's name in the program, for messages.</param>
/// <param name="OtherAllocations">What bandwidth of others is for it.</param>
/// <param name="LaterBandwidth">What a package with enough for a time only is for it.</param>
internal sealed record OperationMember(string Name, FindingWeight OtherAllocations, FindingWeight LaterBandwidth);
