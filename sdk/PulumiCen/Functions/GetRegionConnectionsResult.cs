using System.Collections.Immutable;
using Pulumi;

namespace PulumiCen;

/// <summary>The result of <see cref="GetRegionConnections"/>.</summary>
[OutputType]
public sealed class GetRegionConnectionsResult
{
    /// <summary>The connections, in ordinal order of their regions.</summary>
    public readonly ImmutableArray<Outputs.Connection> Connections;

    [OutputConstructor]
    private GetRegionConnectionsResult(
        ImmutableArray<Outputs.Connection> connections)
    {
        Connections = connections;
    }
}
