using System.Collections.Immutable;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Execution;

/// <content>Reading what there is before anything else.</content>
internal sealed partial class Deployment
{
    /// <summary>Reads all resources, or those targeted.</summary>
    public Task RefreshAsync()
    {
        // Whatever depends on a resource comes after it.
        var followed = new HashSet<string>(StringComparer.Ordinal);
        return RefreshAsync(_options.Targets.IsConstrained
            ? resource => IsNamed(resource, _options.Targets, _options.TargetDependents, followed)
            : resource => !IsNamed(resource, _options.Excludes, _options.ExcludeDependents, followed));
    }

    /// <summary>Reads the resources whose providers asked for it with their last change.</summary>
    public Task RefreshWhereAskedForAsync() => _start.Resources.Any(resource => resource.RefreshBeforeUpdate)
        ? RefreshAsync(resource => resource.RefreshBeforeUpdate)
        : Task.CompletedTask;

    private static bool IsNamed(ResourceState resource, UrnPatterns urns, bool withDependents, HashSet<string> named)
    {
        if (!urns.Contains(resource.Urn) && !(withDependents && resource.AllDependencies.Any(named.Contains)))
        {
            return false;
        }

        named.Add(resource.Urn);
        return true;
    }

    private async Task RefreshAsync(Func<ResourceState, bool> isWanted)
    {
        if (!AreThere(_options.Targets) || !AreThere(_options.Excludes))
        {
            Bail();
            return;
        }

        var steps = _start.Resources.Where(isWanted).Select(resource => new RefreshStep(resource, _events)).ToArray();
        if (steps.Length == 0)
        {
            return;
        }

        // What can't be read is no reason not to read the rest.
        var mode = _executor.FailureMode;
        _executor.FailureMode = FailureMode.Ignore;
        await _executor.RunAllAsync(steps);
        _executor.FailureMode = mode;
        Rebase(steps.ToDictionary(step => step.Old!, step => step.New));
        await _recorder.SaveAsync();
        if (_executor.HasFailed)
        {
            _executor.Stop();
        }
    }

    // What is gone is no dependency of anything any more.
    private void Rebase(Dictionary<ResourceState, ResourceState?> refreshed)
    {
        var kept = _start.Resources
            .Select(resource => (Before: resource, After: refreshed.GetValueOrDefault(resource, resource)))
            .ToArray();
        var urns = kept.Where(pair => pair.After is not null).Select(pair => pair.After!.Urn).ToHashSet(StringComparer.Ordinal);
        var parents = kept.ToDictionary(pair => pair.Before, pair => pair.Before.Parent)
            .GroupBy(pair => pair.Key.Urn, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        foreach (var (before, after) in kept)
        {
            _recorder.Rebase(before, after is null ? null : WithoutMissing(after, urns, parents));
        }

        _start = _recorder.Current with { PendingOperations = _start.PendingOperations };
        _recorder.StartFrom(_start);
        Registry.UseState(_start.Resources);
    }

    private static ResourceState WithoutMissing(
        ResourceState state, HashSet<string> urns, Dictionary<string, string> parents) => state with
        {
            Parent = Present(state.Parent, urns, parents),
            ReplaceWith = [.. state.ReplaceWith.Where(urns.Contains)],
            Dependencies = [.. state.Dependencies.Where(urns.Contains)],
            PropertyDependencies = state.PropertyDependencies
            .Select(property => KeyValuePair.Create(property.Key, property.Value.RemoveAll(urn => !urns.Contains(urn))))
            .Where(property => property.Value.Length > 0)
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
            DeletedWith = urns.Contains(state.DeletedWith) ? state.DeletedWith : "",
        };

    // The parent of a parent that is gone takes its place.
    private static string Present(string parent, HashSet<string> urns, Dictionary<string, string> parents)
    {
        while (parent.Length > 0 && !urns.Contains(parent))
        {
            parent = parents.GetValueOrDefault(parent, "");
        }

        return parent;
    }
}
