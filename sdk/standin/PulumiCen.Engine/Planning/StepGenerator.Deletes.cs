using PulumiCen.Engine.Events;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Planning;

/// <content>What goes when the program has said all that it wants.</content>
internal sealed partial class StepGenerator
{
    /// <summary>What stays as it is because it isn't a target, and the deletions.</summary>
    /// <param name="replaced">Resources whose replacements are there.</param>
    /// <exception cref="BailException">One of them must not be deleted.</exception>
    public async Task<(IReadOnlyList<Step> Kept, IReadOnlyList<IReadOnlyList<Step>> Deleted)> DeletesAsync(
        IReadOnlySet<ResourceState> replaced)
    {
        var isIncluded = await DeletableAsync();
        var kept = new List<Step>();
        var deleted = new List<ResourceState>();
        foreach (var resource in _olds.All)
        {
            var isToGo = replaced.Contains(resource) || resource.Delete;
            if (!isToGo && (_olds.IsHandled(resource) || _seen.Contains(resource.Urn)))
            {
                continue;
            }

            if (isIncluded(resource))
            {
                deleted.Add(resource);
            }
            else if (!isToGo)
            {
                kept.Add(SameStep.Untargeted(resource));
            }
        }

        var urns = deleted.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var steps = new List<Step>();
        foreach (var resource in deleted)
        {
            _ = await ProviderOfDeletedAsync(resource);
            steps.Add(ToStep(resource, replaced, urns));
        }

        RefuseUntargeted(steps);
        return (kept, Schedule(steps));
    }

    private Step ToStep(ResourceState resource, IReadOnlySet<ResourceState> replaced, HashSet<string> urns)
    {
        var goesWithAnother = resource.DeletedWith.Length > 0 && urns.Contains(resource.DeletedWith);
        if (resource.Delete || replaced.Contains(resource))
        {
            return DeleteStep.Replaced(resource with { Delete = true }, goesWithAnother).For(resource);
        }

        return resource.PendingReplacement || _deletedForReplacement.ContainsKey(resource.Urn)
            ? new RemovePendingReplaceStep(resource)
            : DeleteStep.Of(resource, goesWithAnother);
    }

    private async Task<Func<ResourceState, bool>> DeletableAsync()
    {
        if (_options.Targets.IsConstrained)
        {
            var targets = await TargetsWithDependentsAsync();
            return resource => targets.Contains(resource.Urn);
        }

        if (_options.Excludes.IsConstrained)
        {
            var kept = ExcludesWithDependencies();
            return resource => !kept.Contains(resource.Urn);
        }

        return _ => true;
    }

    private async Task<HashSet<string>> TargetsWithDependentsAsync()
    {
        var targets = _olds.All.Where(resource => _options.Targets.Contains(resource.Urn)).Select(resource => resource.Urn)
            .ToHashSet(StringComparer.Ordinal);
        targets.UnionWith(_olds.DependentsOf(targets).Select(resource => resource.Urn));
        foreach (var resource in _olds.All.Where(resource => targets.Contains(resource.Urn)).ToArray())
        {
            targets.UnionWith((await _dependents.FindAsync(resource)).Select(dependent => dependent.Resource.Urn));
        }

        return targets;
    }

    private HashSet<string> ExcludesWithDependencies()
    {
        var excluded = _olds.All.Where(resource => _options.Excludes.Contains(resource.Urn)).Select(resource => resource.Urn)
            .ToHashSet(StringComparer.Ordinal);
        if (_options.ExcludeDependents)
        {
            excluded.UnionWith(_olds.DependentsOf(excluded).Select(resource => resource.Urn));
        }

        excluded.UnionWith(_olds.DependenciesOf(excluded));
        return excluded;
    }

    private void RefuseUntargeted(List<Step> deletions)
    {
        if (!_options.Targets.IsConstrained || _options.TargetDependents)
        {
            return;
        }

        var unasked = deletions.Where(step => !_options.Targets.Contains(step.Urn)).ToArray();
        foreach (var step in unasked)
        {
            _events.Error(
                step.Urn,
                $"Resource '{step.Urn}' will be destroyed but was not specified in --target list.\n"
                + "Either include resource in --target list or pass --target-dependents to proceed.");
        }

        if (unasked.Length == 0)
        {
            return;
        }

        // A preview goes on, to tell all there is.
        HasErrors = true;
        if (!_options.IsPreview)
        {
            throw new BailException();
        }
    }

    // What nothing else of the rest depends on goes first. Resources come with their dependencies first, so one pass
    // from the end gives each its level.
    private static List<IReadOnlyList<Step>> Schedule(List<Step> steps)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new List<List<Step>>();
        foreach (var step in steps.AsEnumerable().Reverse())
        {
            var level = levels.GetValueOrDefault(step.Urn);
            foreach (var dependency in step.Old!.AllDependencies)
            {
                levels[dependency] = Math.Max(levels.GetValueOrDefault(dependency), level + 1);
            }

            while (groups.Count <= level)
            {
                groups.Add([]);
            }

            groups[level].Add(step);
        }

        return [.. groups.Where(group => group.Count > 0)];
    }
}
