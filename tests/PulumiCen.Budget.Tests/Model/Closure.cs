namespace PulumiCen.Budget.Tests.Model;

/// <summary>Which names mean the same resource: pairs of names, followed until nothing new is found.</summary>
internal sealed class Closure(IReadOnlyCollection<(string One, string Other)> same)
{
    public static IEnumerable<string> NamesOf(ResourceLink link)
    {
        if (link.Urn is { } urn)
        {
            yield return urn;
        }

        if (link.Id is { } id)
        {
            yield return id;
        }
    }

    public bool AreSame(ResourceLink one, ResourceLink other) => NamesOf(one).SelectMany(All).Intersect(NamesOf(other), StringComparer.Ordinal).Any();

    /// <summary>All names of the resource that has this one.</summary>
    public HashSet<string> All(string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { name };
        int before;
        do
        {
            before = names.Count;
            foreach (var (one, other) in same)
            {
                if (names.Contains(one) || names.Contains(other))
                {
                    names.Add(one);
                    names.Add(other);
                }
            }
        }
        while (names.Count > before);

        return names;
    }
}
