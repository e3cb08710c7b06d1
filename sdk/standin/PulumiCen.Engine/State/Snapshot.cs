using System.Collections.Immutable;

namespace PulumiCen.Engine.State;

/// <summary>The state of a stack: what it has, in an order in which dependencies come first.</summary>
internal sealed record Snapshot(
    ImmutableArray<ResourceState> Resources, ImmutableArray<PendingOperation> PendingOperations)
{
    public static Snapshot Empty { get; } = new([], []);
}

/// <summary>An operation that was running when the state was written: nobody knows how it ended.</summary>
internal sealed record PendingOperation(ResourceState Resource, string Type)
{
    public const string Creating = "creating";
    public const string Updating = "updating";
    public const string Deleting = "deleting";
    public const string Reading = "reading";
    public const string Importing = "importing";
}
