namespace PulumiCen.Budget;

/// <summary>The nodes of one kind of resource, by URN and by id.</summary>
/// <typeparam name="TNode">The kind of resource.</typeparam>
internal sealed class LinkRegister<TNode>
    where TNode : LinkedNode<TNode>, new()
{
    private readonly Dictionary<string, TNode> _byUrn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TNode> _byId = new(StringComparer.Ordinal);

    /// <summary>The node that a link names; null for a link to nothing or to something unknown.</summary>
    public TNode? Resolve(ResourceLink link)
    {
        var byUrn = link.Urn is { } urn ? Get(_byUrn, urn) : null;
        var byId = link.Id is { } id ? Get(_byId, id) : null;
        if (byUrn is not null && byId is not null)
        {
            LinkedNode<TNode>.Merge(byUrn, byId);
        }

        return byUrn ?? byId;
    }

    /// <summary>The root that a link names; null when nothing was said of it yet.</summary>
    public TNode? Find(ResourceLink link)
    {
        var found = link.Urn is { } urn ? _byUrn.GetValueOrDefault(urn) : null;
        found ??= link.Id is { } id ? _byId.GetValueOrDefault(id) : null;
        return found?.Root;
    }

    /// <summary>A link to a root, by URN and id where they are known; of several the first in ordinal order.</summary>
    public ResourceLink LinkTo(TNode root) => ResourceLink.Of(FirstKeyOf(root, _byUrn), FirstKeyOf(root, _byId));

    /// <summary>Says that an old URN is the resource that has the new one.</summary>
    public void Rename(string oldUrn, string newUrn) => LinkedNode<TNode>.Merge(Get(_byUrn, newUrn), Get(_byUrn, oldUrn));

    /// <summary>All roots, each once.</summary>
    public IEnumerable<TNode> Roots() => _byUrn.Values.Concat(_byId.Values).Select(node => node.Root).Distinct();

    private static string? FirstKeyOf(TNode root, Dictionary<string, TNode> nodes) => nodes
        .Where(entry => ReferenceEquals(entry.Value.Root, root))
        .Select(entry => entry.Key)
        .Order(StringComparer.Ordinal)
        .FirstOrDefault();

    private static TNode Get(Dictionary<string, TNode> nodes, string key)
    {
        if (!nodes.TryGetValue(key, out var node))
        {
            node = new TNode();
            nodes.Add(key, node);
        }

        return node;
    }
}
