using PulumiCen.Engine.Events;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Planning;

/// <content>What goes when the program has said all that it wants.</content>
internal sealed partial class StepGenerator
{
    /// <summary>The deletions, in groups: all of one group may go at once, and before the next group.</summary>
    /// <param name="replaced">Resources whose replacements are there.</param>
    /// <exception cref="BailException">One of them must not be deleted.</exception>
    public IReadOnlyList<IReadOnlyList<Step>> Deletes(IReadOnlySet<ResourceState> replaced)
    {
        var unwanted = _olds.All
            .Where(resource => replaced.Contains(resource) || resource.Delete || IsUnwanted(resource))
            .ToArray();
        unwanted = Targeted(unwanted, replaced);
        var urns = unwanted.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var steps = unwanted.Select(resource => ToStep(resource, replaced, urns)).ToArray();
        return Schedule(steps);
    }

    private bool IsUnwanted(ResourceState resource) =>
        !_olds.IsHandled(resource) && !_seen.Contains(resource.Urn);

    private Step ToStep(ResourceState resource, IReadOnlySet<ResourceState> replaced, HashSet<string> urns)
    {
        if (resource.PendingReplacement || _deletedForReplacement.ContainsKey(resource.Urn))
        {
            return new RemovePendingReplaceStep(resource);
        }

        RefuseProtected(resource);
        var goesWithAnother = resource.DeletedWith.Length > 0 && urns.Contains(resource.DeletedWith);
        return resource.Delete || replaced.Contains(resource)
            ? DeleteStep.Replaced(resource with { Delete = true }, goesWithAnother).For(resource)
            : DeleteStep.Of(resource, goesWithAnother);
    }

    private void RefuseProtected(ResourceState resource)
    {
        if (!resource.Protect || resource.RetainOnDelete || resource.External)
        {
            return;
        }

        _events.Error(
            resource.Urn,
            $"resource \"{resource.Urn}\" cannot be deleted\nbecause it is protected. To unprotect the resource, "
            + "remove the `protect` flag from the resource in your Pulumi program and run `pulumi up`");
        throw new BailException();
    }

    private ResourceState[] Targeted(ResourceState[] unwanted, IReadOnlySet<ResourceState> replaced)
    {
        if (!_options.Targets.IsConstrained)
        {
            return unwanted;
        }

        var targets = unwanted.Where(resource => _options.Targets.Contains(resource.Urn) || replaced.Contains(resource)).ToArray();
        var urns = targets.Where(resource => !replaced.Contains(resource))
            .Select(resource => resource.Urn)
            .ToHashSet(StringComparer.Ordinal);
        var dependents = _olds.DependentsOf(urns).Where(resource => !_olds.IsHandled(resource)).ToArray();
        if (dependents.Length == 0)
        {
            return targets;
        }

        if (!_options.TargetDependents)
        {
            _events.Error(
                dependents[0].Urn,
                $"Resource '{dependents[0].Urn}' will be destroyed but was not specified in --target list.\n"
                + "Either include resource in --target list or pass --target-dependents to proceed.");
            throw new BailException();
        }

        var all = targets.Concat(dependents).ToHashSet();
        return [.. _olds.All.Where(all.Contains)];
    }

    // What nothing else of the rest depends on goes first. Resources come with their dependencies first, so one pass
    // from the end gives each its level.
    private static List<IReadOnlyList<Step>> Schedule(Step[] steps)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new List<List<Step>>();
        foreach (var step in steps.Reverse())
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
