namespace PulumiCen.Budget;

/// <summary>
/// A resource that can be named in several ways: one node for each URN and each id, merged when two of them turn out to
/// be the same. What is known is kept at the root. Merging is by size, so that no node is far from its root.
/// </summary>
/// <typeparam name="TSelf">The kind of resource.</typeparam>
internal abstract class LinkedNode<TSelf>
    where TSelf : LinkedNode<TSelf>
{
    private TSelf[] _members;
    private TSelf? _mergedInto;

    protected LinkedNode() => _members = [(TSelf)this];

    /// <summary>The node that stands for all that were merged.</summary>
    public TSelf Root
    {
        get
        {
            var node = (TSelf)this;
            while (node._mergedInto is { } next)
            {
                node = next;
            }

            return node;
        }
    }

    /// <summary>This root and all that were merged into it; as many as the resource has names.</summary>
    public IReadOnlyList<TSelf> Members => _members;

    /// <summary>Makes the two one.</summary>
    public static void Merge(TSelf one, TSelf other)
    {
        var (kept, dropped) = (one.Root, other.Root);
        if (ReferenceEquals(kept, dropped))
        {
            return;
        }

        if (kept._members.Length < dropped._members.Length)
        {
            (kept, dropped) = (dropped, kept);
        }

        dropped._mergedInto = kept;
        kept._members = [.. kept._members, .. dropped._members];
        kept.Absorb(dropped);
    }

    /// <summary>Takes over what the other knew; the result must not depend on which one is kept.</summary>
    protected abstract void Absorb(TSelf other);
}
