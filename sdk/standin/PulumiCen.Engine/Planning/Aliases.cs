using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Planning;

/// <summary>Finds a resource of the state under its present name or a former one.</summary>
internal sealed class Aliases(DeploymentOptions options, OldResources olds)
{
    // The former URN of what was found under one, by its present URN: children were then under it too.
    private readonly Dictionary<string, string> _former = new(StringComparer.Ordinal);

    /// <summary>Whether a resource was known under another URN before.</summary>
    public bool IsFormerly(string urn, string formerUrn) =>
        string.Equals(_former.GetValueOrDefault(urn), formerUrn, StringComparison.Ordinal);

    public ResourceState? Find(string urn, ResourceGoal goal)
    {
        foreach (var candidate in FormerUrns(goal).Prepend(urn))
        {
            if (olds.Find(candidate) is not { } old || olds.IsHandled(old))
            {
                continue;
            }

            if (!string.Equals(candidate, urn, StringComparison.Ordinal))
            {
                _former[urn] = candidate;
            }

            return old;
        }

        return null;
    }

    private IEnumerable<string> FormerUrns(ResourceGoal goal)
    {
        var own = new AliasGoal("");
        foreach (var alias in goal.Aliases.Append(own))
        {
            if (alias.Urn.Length > 0)
            {
                yield return alias.Urn;
                continue;
            }

            var parent = alias.NoParent ? "" : Or(alias.ParentUrn, goal.Parent);
            yield return Create(alias, goal, parent, Or(alias.Name, goal.Name));
            if (_former.TryGetValue(parent, out var formerParent))
            {
                yield return Create(alias, goal, formerParent, FormerName(Or(alias.Name, goal.Name), parent, formerParent));
            }
        }
    }

    // Children are often named after their parent; then their former name is after its former name.
    private static string FormerName(string name, string parent, string formerParent)
    {
        var parentName = Urns.NameOf(parent);
        return name.StartsWith(parentName, StringComparison.Ordinal)
            ? Urns.NameOf(formerParent) + name[parentName.Length..]
            : name;
    }

    private string Create(AliasGoal alias, ResourceGoal goal, string parent, string name) => Urns.Create(
        Or(alias.Stack, options.Stack), Or(alias.Project, options.Project), parent, Or(alias.Type, goal.Type), name);

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
