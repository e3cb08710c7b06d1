using System.Collections.Immutable;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Planning;

/// <summary>
/// Finds what has to be deleted before a resource can be, because a new value of what it takes from it would replace it.
/// </summary>
internal sealed class DependentReplacements(StepContext context, OldResources olds)
{
    /// <summary>The dependents that would be replaced, with why; those that others depend on first.</summary>
    public async Task<IReadOnlyList<(ResourceState Resource, DiffSummary Diff)>> FindAsync(ResourceState root)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal) { root.Urn };
        var result = new List<(ResourceState, DiffSummary)>();
        foreach (var resource in olds.All.SkipWhile(resource => resource != root).Skip(1))
        {
            // What the program has registered already can't depend on it any more.
            var isAsked = resource is { Custom: true, External: false, Delete: false } && !olds.IsHandled(resource);
            if (isAsked && await DiffAsync(resource, gone) is { } diff)
            {
                gone.Add(resource.Urn);
                result.Add((resource, diff));
            }
        }

        return result;
    }

    private async Task<DiffSummary?> DiffAsync(ResourceState resource, HashSet<string> gone)
    {
        if (gone.Contains(ProviderReference.UrnOf(resource.Provider)))
        {
            return DiffSummary.None;
        }

        var affected = resource.PropertyDependencies
            .Where(property => property.Value.Any(gone.Contains) && resource.Inputs.ContainsKey(property.Key))
            .Select(property => property.Key)
            .ToImmutableArray();

        // What depends on it by the option dependsOn alone takes nothing from it.
        if (affected.Length == 0)
        {
            return null;
        }

        var inputs = affected.Aggregate(resource.Inputs, (all, name) => all.With(name, PropertyValue.Unknown));
        var provider = await context.ProviderOfAsync(resource);
        var diff = InputDiff.Complete(
            await provider.DiffAsync(resource, inputs, resource.IgnoreChanges), resource.Inputs, inputs, resource.IgnoreChanges);
        diff = ReplaceOnChanges.Apply(diff, resource.ReplaceOnChanges);
        return diff.IsReplace ? new DiffSummary(diff.ReplaceKeys, [], null) : null;
    }
}
