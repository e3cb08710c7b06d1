using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using PulumiCen.Protocol;

namespace Pulumi.Serialization;

/// <summary>What the engine says of a resource that was registered or read.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Id">Its id; empty for a component, and while it is unknown.</param>
/// <param name="Properties">Its outputs.</param>
internal sealed record ResourceState(string Urn, string Id, Struct? Properties)
{
    /// <summary>Its outputs.</summary>
    public PropertyMap Outputs { get; } = PropertyReader.Read(Properties);

    /// <summary>The URNs that single outputs depend on, beside the resource itself.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Dependencies { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Whether the engine did what was asked; it may have left the resource alone after an error.</summary>
    public bool IsDone { get; init; } = true;

    /// <summary>The resources that one output depends on.</summary>
    public IEnumerable<Resource> DependenciesOf(string name) =>
        Dependencies.TryGetValue(name, out var urns) ? urns.Select(urn => new DependencyResource(urn)) : [];
}
