using System.Collections.Concurrent;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Execution;

/// <summary>The resources that a deployment has dealt with, by URN.</summary>
internal sealed class ResourceTable
{
    private readonly ConcurrentDictionary<string, (ResourceState State, Step Step)> _resources = new(StringComparer.Ordinal);

    public void Set(ResourceState state, Step step) => _resources[state.Urn] = (state, step);

    /// <summary>All of them, by URN.</summary>
    public IReadOnlyList<ResourceState> States =>
        [.. _resources.Values.Select(resource => resource.State).OrderBy(state => state.Urn, StringComparer.Ordinal)];

    public (ResourceState State, Step Step)? Find(string urn) =>
        _resources.TryGetValue(urn, out var found) ? found : null;
}
