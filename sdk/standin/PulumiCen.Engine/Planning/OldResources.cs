using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Planning;

/// <summary>What the stack had when the deployment began, and what has been dealt with since.</summary>
internal sealed class OldResources
{
    private readonly Dictionary<string, ResourceState> _byUrn = new(StringComparer.Ordinal);
    private readonly HashSet<ResourceState> _handled = [];
    private readonly ResourceState[] _all;

    public OldResources(IEnumerable<ResourceState> resources)
    {
        _all = [.. resources];
        foreach (var resource in _all.Where(resource => !resource.Delete))
        {
            _byUrn[resource.Urn] = resource;
        }
    }

    /// <summary>All of them, dependencies first.</summary>
    public IReadOnlyList<ResourceState> All => _all;

    public ResourceState? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    public bool IsHandled(ResourceState resource) => _handled.Contains(resource);

    public void Handle(ResourceState resource) => _handled.Add(resource);

    /// <summary>What some resources need, directly or through others.</summary>
    public IReadOnlySet<string> DependenciesOf(IReadOnlySet<string> urns)
    {
        var reached = urns.ToHashSet(StringComparer.Ordinal);
        foreach (var resource in _all.Reverse().Where(resource => reached.Contains(resource.Urn)))
        {
            reached.UnionWith(resource.AllDependencies);
        }

        return reached;
    }

    /// <summary>What would have to go if some resources went: all that need one of them, dependents last.</summary>
    public IReadOnlyList<ResourceState> DependentsOf(IReadOnlySet<string> urns)
    {
        var reached = urns.ToHashSet(StringComparer.Ordinal);
        var result = new List<ResourceState>();
        foreach (var resource in _all.Where(resource => !urns.Contains(resource.Urn)))
        {
            if (resource.AllDependencies.Any(reached.Contains) && reached.Add(resource.Urn))
            {
                result.Add(resource);
            }
        }

        return result;
    }
}
