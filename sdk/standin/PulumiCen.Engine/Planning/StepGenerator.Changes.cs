using PulumiCen.Engine.Events;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Planning;

/// <content>What to do with a resource that is there already.</content>
internal sealed partial class StepGenerator
{
    private async Task<Plan> ChangeAsync(ResourceGoal goal, ResourceState state, ResourceState old, bool isReplaceTarget)
    {
        var diff = await DiffAsync(goal, state, old, isReplaceTarget);
        if (diff.IsReplace || HasOtherProvider(state, old))
        {
            return await ReplaceAsync(goal, state, old, diff, isReplaceTarget);
        }

        // A resource that isn't ready is updated, although its inputs are what they were.
        if (diff.HasChanges is true || old.InitErrors.Length > 0)
        {
            return new Plan([new UpdateStep(old, state, diff.Summary, goal.IgnoreChanges)]);
        }

        return new Plan([new SameStep(old, state)]);
    }

    private async Task<DiffResult> DiffAsync(ResourceGoal goal, ResourceState state, ResourceState old, bool isReplaceTarget)
    {
        if (isReplaceTarget || state.ReplaceWith.Any(_replaced.Contains))
        {
            return new DiffResult { HasChanges = true, ReplaceKeys = ["id"] };
        }

        if (!state.Custom)
        {
            var changed = InputDiff.Between(old.Inputs, state.Inputs);
            return new DiffResult { HasChanges = changed.Length > 0, ChangedKeys = changed };
        }

        // The provider's diff is about the resource under its present name.
        var current = string.Equals(old.Urn, state.Urn, StringComparison.Ordinal) ? old : old with { Urn = state.Urn };
        var diff = await (await _context.ProviderOfAsync(state)).DiffAsync(current, state.Inputs, goal.IgnoreChanges);
        if (diff.HasChanges is null)
        {
            var changed = InputDiff.Between(old.Inputs, state.Inputs);
            diff = diff with { HasChanges = changed.Length > 0, ChangedKeys = changed };
        }

        return ReplaceOnChanges.Apply(diff, goal.ReplaceOnChanges);
    }

    // Another version of a default provider manages the same resources; another explicit one doesn't.
    private bool HasOtherProvider(ResourceState state, ResourceState old)
    {
        if (string.Equals(state.Provider, old.Provider, StringComparison.Ordinal) || old.Provider.Length == 0)
        {
            return false;
        }

        var (urn, oldUrn) = (ProviderReference.UrnOf(state.Provider), ProviderReference.UrnOf(old.Provider));
        if (Urns.IsDefaultProvider(urn) && Urns.IsDefaultProvider(oldUrn))
        {
            return false;
        }

        // The same provider under another id was replaced itself, unless a preview just doesn't know its id.
        return !string.Equals(urn, oldUrn, StringComparison.Ordinal) || _replaced.Contains(urn);
    }

    private async Task<Plan> ReplaceAsync(
        ResourceGoal goal, ResourceState state, ResourceState old, DiffResult diff, bool isCheckedAsNew)
    {
        if (old.Protect)
        {
            _events.Error(
                state.Urn,
                $"unable to replace resource \"{state.Urn}\"\nas it is currently marked for protection. To unprotect the resource, "
                + "remove the `protect` flag from the resource in your Pulumi program and run `pulumi up`");
            throw new BailException();
        }

        RefuseImported(goal, state);

        // The replacement is a new resource, and is checked as one.
        state = isCheckedAsNew ? state : await CheckAsync(state, old: null, goal);
        _replaced.Add(state.Urn);
        if (goal.DeleteBeforeReplace ?? diff.DeleteBeforeReplace)
        {
            return await DeleteBeforeReplaceAsync(state, old, diff.Summary);
        }

        var create = CreateStep.Replacement(old, state, diff.Summary, isPendingDelete: true);
        return new Plan([create, new ReplaceStep(old, state, diff.Summary, create)]);
    }

    // A program that still names what it imported means that one, and no new one in its place.
    private void RefuseImported(ResourceGoal goal, ResourceState state)
    {
        if (goal.ImportId.Length == 0)
        {
            return;
        }

        const string Message = "previously-imported resources that still specify an ID may not be replaced; "
            + "please remove the `import` declaration from your program";
        if (_options.IsPreview)
        {
            _events.Warning(state.Urn, Message);
            return;
        }

        _events.Error(state.Urn, Message);
        throw new BailException();
    }

    private async Task<Plan> DeleteBeforeReplaceAsync(ResourceState state, ResourceState old, DiffSummary diff)
    {
        var steps = new List<Step>();
        foreach (var (dependent, dependentDiff) in (await _dependents.FindAsync(old)).Reverse())
        {
            // One that the program has registered already keeps what it was given.
            if (_olds.IsHandled(dependent) || _deletedForReplacement.ContainsKey(dependent.Urn))
            {
                continue;
            }

            RefuseProtected(dependent);
            _deletedForReplacement[dependent.Urn] = dependentDiff;
            steps.Add(DeleteStep.Replaced(dependent, goesWithAnother: false));
        }

        var isDeletedWith = old.DeletedWith.Length > 0 && _deletedForReplacement.ContainsKey(old.DeletedWith);
        steps.Add(DeleteStep.Replaced(old, isDeletedWith));
        steps.Add(new ReplaceStep(old, state, diff, create: null));
        steps.Add(CreateStep.Replacement(old, state, diff, isPendingDelete: false));
        return new Plan(steps);
    }
}
