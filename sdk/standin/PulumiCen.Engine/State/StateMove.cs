using System.Collections.Immutable;

namespace PulumiCen.Engine.State;

/// <summary>
/// Moves resources from one stack's state to another's. What holds them together with those that stay is cut; the provider
/// is taken along as a copy.
/// </summary>
/// <param name="Source">The state that they leave.</param>
/// <param name="Destination">The state that they come into.</param>
/// <param name="Moved">What is moved, by its former URN.</param>
/// <param name="LeftBehind">What stays and needed what goes, in words.</param>
/// <param name="Missed">What goes and needed what stays, in words.</param>
internal sealed record StateMove(
    Snapshot Source,
    Snapshot Destination,
    ImmutableArray<string> Moved,
    ImmutableArray<string> LeftBehind,
    ImmutableArray<string> Missed)
{
    /// <param name="source">The state of the source.</param>
    /// <param name="destination">The state of the destination.</param>
    /// <param name="urns">What is to be moved; children come along.</param>
    /// <param name="target">Stack and project of the destination.</param>
    /// <param name="withParents">Whether parents come along, too.</param>
    /// <exception cref="EngineException">Nothing is to be moved, or it is there already.</exception>
    public static StateMove Plan(
        Snapshot source, Snapshot destination, IReadOnlyCollection<string> urns, (string Stack, string Project) target, bool withParents)
    {
        var moved = Chosen(source, urns, withParents);
        if (moved.Count == 0)
        {
            throw new EngineException("no resources found to move");
        }

        var goes = moved.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var (kept, leftBehind) = WithoutThose(source.Resources.Where(resource => !moved.Contains(resource)), goes);
        var (going, missed) = WithoutThose(
            moved, source.Resources.Select(resource => resource.Urn).Where(urn => !goes.Contains(urn)).ToHashSet(StringComparer.Ordinal));
        var arrived = destination.Resources.ToList();
        var stack = StackOf(arrived, target);
        var naming = new Renaming(urn => Rename(urn, source, target, stack), renamesValues: false);
        foreach (var provider in source.Resources.Where(resource => IsProviderOf(resource, moved)))
        {
            AddProvider(arrived, naming.Apply(provider with { Parent = "", Dependencies = [] }) with { Parent = stack });
        }

        foreach (var resource in going)
        {
            var renamed = naming.Apply(resource with { Parent = goes.Contains(resource.Parent) ? resource.Parent : "" });
            renamed = renamed.Parent.Length == 0 ? renamed with { Parent = stack } : renamed;
            if (arrived.Exists(other => string.Equals(other.Urn, renamed.Urn, StringComparison.Ordinal)))
            {
                throw new EngineException($"resource {renamed.Urn} already exists in destination stack");
            }

            arrived.Add(renamed);
        }

        return new StateMove(
            source with { Resources = [.. kept] },
            destination with { Resources = [.. arrived] },
            [.. moved.Select(resource => resource.Urn)],
            leftBehind,
            missed);
    }

    private static List<ResourceState> Chosen(Snapshot source, IReadOnlyCollection<string> urns, bool withParents)
    {
        var chosen = source.Resources.Where(resource => urns.Contains(resource.Urn, StringComparer.Ordinal)).ToList();
        if (chosen.Exists(resource => Urns.IsProviderType(resource.Type)))
        {
            throw new EngineException(
                "cannot move providers. Only resources can be moved, and providers will be included automatically");
        }

        var names = chosen.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        if (withParents)
        {
            foreach (var resource in source.Resources.Reverse().Where(resource => names.Contains(resource.Urn)))
            {
                names.Add(resource.Parent);
            }
        }

        foreach (var resource in source.Resources.Where(resource => names.Contains(resource.Parent)))
        {
            names.Add(resource.Urn);
        }

        return [.. source.Resources.Where(resource => names.Contains(resource.Urn) && IsMovable(resource))];
    }

    // The destination has a stack resource of its own, or gets one.
    private static bool IsMovable(ResourceState resource) =>
        !Urns.IsProviderType(resource.Type) && !string.Equals(resource.Type, Urns.StackType, StringComparison.Ordinal);

    private static (List<ResourceState> Resources, ImmutableArray<string> Cut) WithoutThose(
        IEnumerable<ResourceState> resources, HashSet<string> gone)
    {
        var cut = ImmutableArray.CreateBuilder<string>();
        var result = new List<ResourceState>();
        foreach (var resource in resources)
        {
            cut.AddRange(resource.Dependencies.Where(gone.Contains).Select(urn => $"{resource.Urn} has a dependency on {urn}"));
            cut.AddRange(resource.PropertyDependencies.SelectMany(property => property.Value
                .Where(gone.Contains)
                .Select(urn => $"{resource.Urn} ({property.Key}) has a property dependency on {urn}")));
            result.Add(resource with
            {
                Dependencies = resource.Dependencies.RemoveAll(gone.Contains),
                PropertyDependencies = resource.PropertyDependencies
                    .Select(property => KeyValuePair.Create(property.Key, property.Value.RemoveAll(gone.Contains)))
                    .Where(property => property.Value.Length > 0)
                    .ToImmutableSortedDictionary(StringComparer.Ordinal),
                DeletedWith = gone.Contains(resource.DeletedWith) ? "" : resource.DeletedWith,
                ReplaceWith = resource.ReplaceWith.RemoveAll(gone.Contains),
            });
        }

        return (result, cut.ToImmutable());
    }

    private static string StackOf(List<ResourceState> resources, (string Stack, string Project) target)
    {
        if (resources.Find(resource => string.Equals(resource.Type, Urns.StackType, StringComparison.Ordinal)) is { } stack)
        {
            return stack.Urn;
        }

        var urn = Urns.Create(target.Stack, target.Project, "", Urns.StackType, $"{target.Project}-{target.Stack}");
        resources.Insert(0, new ResourceState { Urn = urn, Type = Urns.StackType });
        return urn;
    }

    private static string Rename(string urn, Snapshot source, (string Stack, string Project) target, string stack)
    {
        var known = source.Resources.FirstOrDefault(resource => string.Equals(resource.Urn, urn, StringComparison.Ordinal));
        return known is not null && string.Equals(known.Type, Urns.StackType, StringComparison.Ordinal)
            ? stack
            : Urns.Move(urn, target.Stack, target.Project);
    }

    private static bool IsProviderOf(ResourceState provider, List<ResourceState> resources) =>
        Urns.IsProviderType(provider.Type)
        && resources.Exists(resource => string.Equals(
            resource.Provider, ProviderReference.Create(provider.Urn, provider.Id), StringComparison.Ordinal));

    // One that was copied before is there already.
    private static void AddProvider(List<ResourceState> resources, ResourceState provider)
    {
        var there = resources.Find(resource => string.Equals(resource.Urn, provider.Urn, StringComparison.Ordinal));
        if (there is null)
        {
            resources.Add(provider);
        }
        else if (!string.Equals(there.Id, provider.Id, StringComparison.Ordinal))
        {
            throw new EngineException($"provider {provider.Urn} already exists in destination stack");
        }
    }
}
