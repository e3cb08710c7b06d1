using PulumiCen.Budget;

namespace PulumiCen.Provider.Ordering;

/// <summary>
/// A change of bandwidth inside a package: of a connection, or of the package itself. It may have to wait for room
/// longer than its own call can.
/// </summary>
/// <param name="Name">The resource's name, for messages.</param>
/// <param name="Urn">The resource's URN.</param>
/// <param name="Pair">The connection; null when it is the package itself.</param>
/// <param name="Target">The bandwidth that it is to have.</param>
/// <param name="ApplyAsync">Makes the change in the cloud and waits until the cloud has it.</param>
internal sealed record PendingChange(
    string Name, string Urn, RegionPair? Pair, Bandwidth Target, Func<CancellationToken, Task> ApplyAsync)
{
    /// <summary>Whether the cloud accepts it: a connection that doesn't grow, or for which there is room.</summary>
    public bool MayGoNow(PackageContents contents) => Pair is { } pair
        ? Target <= contents.Of(pair) || contents.AllocatedBeside(pair) + Target <= contents.Capacity
        : contents.Allocated <= Target;

    /// <summary>The contents once it is made.</summary>
    public PackageContents Apply(PackageContents contents) => Pair is { } pair
        ? contents.With(pair, Target)
        : contents with { Capacity = Target };
}
