using PulumiCen.Engine.Events;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Planning;

/// <content>What <c>--target</c> and <c>--exclude</c> leave alone.</content>
internal sealed partial class StepGenerator
{
    // What is left alone and has been written down as such.
    private readonly HashSet<ResourceState> _kept = [];

    // Providers and the stack itself always take part.
    private bool IsIncluded(ResourceState state) =>
        Urns.IsProviderType(state.Type)
        || string.Equals(state.Type, Urns.StackType, StringComparison.Ordinal)
        || (_options.Targets.IsConstrained ? IsTargeted(state) : !IsExcluded(state));

    private bool IsTargeted(ResourceState state) =>
        _options.Targets.Contains(state.Urn)
        || (_options.TargetDependents && state.AllDependencies.Any(_targeted.Contains));

    private bool IsExcluded(ResourceState state) =>
        _options.Excludes.Contains(state.Urn)
        || (_options.ExcludeDependents && state.AllDependencies.Any(_excluded.Contains));

    /// <summary>What depends on it may go the same way.</summary>
    private void NoteTargets(ResourceState state, bool isTargeted)
    {
        if (isTargeted && _options.Targets.IsConstrained && IsTargeted(state))
        {
            _targeted.Add(state.Urn);
        }
        else if (!isTargeted && _options.Excludes.IsConstrained)
        {
            _excluded.Add(state.Urn);
        }
    }

    /// <summary>
    /// Leaves a resource as it is, and before it what it needs and the program doesn't name any more: the state has what a
    /// resource needs before it.
    /// </summary>
    private Plan Untargeted(ResourceState old)
    {
        var steps = new List<Step>();
        Keep(old, steps);
        return new Plan(steps, old);
    }

    private void Keep(ResourceState old, List<Step> steps)
    {
        if (old.Delete || !_kept.Add(old))
        {
            return;
        }

        foreach (var dependency in old.AllDependencies)
        {
            if (!_seen.Contains(dependency) && _olds.Find(dependency) is { } needed && !_olds.IsHandled(needed))
            {
                _seen.Add(dependency);
                _olds.Handle(needed);
                Keep(needed, steps);
            }
        }

        steps.Add(SameStep.Untargeted(old));
    }

    /// <summary>Refuses what needs a resource that isn't made now. A preview goes on, to tell all there is.</summary>
    private Plan Validated(Plan plan)
    {
        if (!_options.Targets.IsConstrained && !_options.Replace.IsConstrained)
        {
            return plan;
        }

        foreach (var state in plan.Steps.Where(step => step is not SkippedCreateStep).Select(step => step.New).OfType<ResourceState>())
        {
            foreach (var missing in state.AllDependencies.Where(_skipped.Contains).Distinct(StringComparer.Ordinal).ToArray())
            {
                // The CLI's own words, "was" twice and all.
                _events.Error(
                    state.Urn, $"Resource '{state.Urn}' depends on '{missing}' which was was not specified in --target list.");
                HasErrors = true;
                if (!_options.IsPreview)
                {
                    throw new BailException();
                }

                // Once is enough.
                _skipped.Remove(missing);
            }
        }

        return plan;
    }
}
