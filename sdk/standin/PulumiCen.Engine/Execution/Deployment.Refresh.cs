using System.Collections.Immutable;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Execution;

/// <content>Reading what there is before anything else.</content>
internal sealed partial class Deployment
{
    /// <summary>Reads all resources, or those targeted.</summary>
    public Task RefreshAsync() =>
        RefreshAsync(resource => !_options.Targets.IsConstrained || _options.Targets.Contains(resource.Urn));

    /// <summary>Reads the resources whose providers asked for it with their last change.</summary>
    public Task RefreshWhereAskedForAsync() => RefreshAsync(resource => resource.RefreshBeforeUpdate);

    private async Task RefreshAsync(Func<ResourceState, bool> isWanted)
    {
        var steps = _start.Resources.Where(isWanted).Select(resource => new RefreshStep(resource, _events)).ToArray();
        if (steps.Length == 0)
        {
            return;
        }

        await Task.WhenAll(steps.Select(step => Task.Run(() => _executor.RunAsync([step]))));
        Rebase(steps.Where(step => !_executor.HasFailed).ToDictionary(step => step.Old!, step => step.New));
        await _recorder.SaveAsync();
    }

    // What is gone is no dependency of anything any more.
    private void Rebase(Dictionary<ResourceState, ResourceState?> refreshed)
    {
        var kept = _start.Resources
            .Select(resource => (Before: resource, After: refreshed.GetValueOrDefault(resource, resource)))
            .ToArray();
        var urns = kept.Where(pair => pair.After is not null).Select(pair => pair.After!.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var (before, after) in kept)
        {
            _recorder.Rebase(before, after is null ? null : WithoutMissing(after, urns));
        }

        _start = _recorder.Current with { PendingOperations = _start.PendingOperations };
        _recorder.StartFrom(_start);
        Registry.UseState(_start.Resources);
    }

    private static ResourceState WithoutMissing(ResourceState state, HashSet<string> urns) => state with
    {
        Dependencies = [.. state.Dependencies.Where(urns.Contains)],
        PropertyDependencies = state.PropertyDependencies
            .Select(property => KeyValuePair.Create(property.Key, property.Value.RemoveAll(urn => !urns.Contains(urn))))
            .Where(property => property.Value.Length > 0)
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
        DeletedWith = urns.Contains(state.DeletedWith) ? state.DeletedWith : "",
    };
}
