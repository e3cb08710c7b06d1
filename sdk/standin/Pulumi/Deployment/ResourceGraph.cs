namespace Pulumi;

/// <summary>What the engine has to know a resource by.</summary>
internal static class ResourceGraph
{
    /// <summary>
    /// The resources behind others: a component of this program stands for its children, down to the resources that a
    /// provider manages and the components that one makes.
    /// </summary>
    public static IReadOnlyCollection<Resource> Reach(IEnumerable<Resource> resources)
    {
        var seen = new HashSet<Resource>();
        var open = new Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (seen.Add(resource) && resource is ComponentResource { IsRemote: false } component)
            {
                foreach (var child in component.Children.Items)
                {
                    open.Push(child);
                }
            }
        }

        return [.. seen.Where(resource => resource is CustomResource or ComponentResource { IsRemote: true })];
    }

    /// <summary>Their URNs, in ordinal order.</summary>
    public static async Task<IReadOnlyList<string>> UrnsAsync(IEnumerable<Resource> resources)
    {
        var urns = await Task.WhenAll(Reach(resources).Select(resource => resource.Urn.ValueOrAsync("")));
        return [.. urns.Where(urn => !string.IsNullOrEmpty(urn)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
