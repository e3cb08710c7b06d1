using PulumiCen.Engine.Events;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Planning;

/// <content>What to do with a resource that is there already.</content>
internal sealed partial class StepGenerator
{
    private bool IsReplaceTarget(ResourceState state, ResourceState? old) =>
        _options.Replace.Contains(state.Urn) || old is { Taint: true };

    private async Task<Plan> ChangeAsync(
        ResourceGoal goal, ResourceState state, ResourceState old, bool isReplaceTarget, bool isImported)
    {
        var isTriggered = IsTriggered(state, old);
        var diff = isTriggered
            ? new DiffResult { HasChanges = true }
            : await DiffAsync(goal, state, old, isReplaceTarget);
        diff = ReplaceOnChanges.Apply(diff, goal.ReplaceOnChanges);
        if (old.PendingReplacement || (diff.HasChanges is true && (diff.IsReplace || isTriggered)))
        {
            return await ReplaceAsync(goal, state, old, diff, isReplaceTarget);
        }

        // A resource that isn't ready is updated, although its inputs are what they were.
        if (diff.HasChanges is true || old.InitErrors.Length > 0)
        {
            return new Plan([new UpdateStep(old, state, diff.Summary, goal.IgnoreChanges)], state);
        }

        return isImported ? new Plan([], old) : new Plan([new SameStep(old, state)], state);
    }

    private bool IsTriggered(ResourceState state, ResourceState old)
    {
        if (!_options.IsPreview && ReplacementTriggers.IsUnknown(state.ReplacementTrigger))
        {
            _events.Error(state.Urn, $"replacement trigger contains unknowns for {state.Urn}");
            HasErrors = true;
            throw new BailException();
        }

        return ReplacementTriggers.HaveChanged(old.ReplacementTrigger, state.ReplacementTrigger);
    }

    private async Task<DiffResult> DiffAsync(ResourceGoal goal, ResourceState state, ResourceState old, bool isReplaceTarget)
    {
        if (isReplaceTarget)
        {
            return new DiffResult { HasChanges = true, ReplaceKeys = ["id"] };
        }

        if (state.ReplaceWith.Any(_replaced.Contains))
        {
            return new DiffResult { HasChanges = true, ReplaceKeys = ["replaceWith"] };
        }

        if (await HasOtherProviderAsync(state, old))
        {
            return new DiffResult { HasChanges = true, ReplaceKeys = ["provider"] };
        }

        if (!state.Custom)
        {
            return new DiffResult { HasChanges = !old.Inputs.Equals(state.Inputs) };
        }

        // The provider's diff is about the resource under its present name.
        var current = string.Equals(old.Urn, state.Urn, StringComparison.Ordinal) ? old : old with { Urn = state.Urn };
        var diff = await (await _context.ProviderOfAsync(state)).DiffAsync(current, state.Inputs, goal.IgnoreChanges);
        return InputDiff.Complete(diff, old.Inputs, state.Inputs, goal.IgnoreChanges);
    }

    /// <summary>
    /// Whether its provider is another one, which can't manage what the former one made: the new one says so of its
    /// configuration.
    /// </summary>
    private async Task<bool> HasOtherProviderAsync(ResourceState state, ResourceState old)
    {
        if (string.Equals(state.Provider, old.Provider, StringComparison.Ordinal))
        {
            return false;
        }

        if (state.Provider.Length == 0 || old.Provider.Length == 0)
        {
            return true;
        }

        var (urn, oldUrn) = (ProviderReference.UrnOf(state.Provider), ProviderReference.UrnOf(old.Provider));
        if (_aliases.IsFormerly(urn, oldUrn) || _olds.Find(oldUrn) is not { } oldProvider)
        {
            return false;
        }

        var provider = await _context.Registry.GetAsync(state.Provider);
        var inputs = _providers.GetValueOrDefault(urn)?.Inputs ?? oldProvider.Inputs;
        return (await provider.DiffConfigAsync(urn, oldProvider.Inputs, oldProvider.Outputs, inputs)).IsReplace;
    }

    private async Task<Plan> ReplaceAsync(
        ResourceGoal goal, ResourceState state, ResourceState old, DiffResult diff, bool isCheckedAsNew)
    {
        RefuseProtectedReplacement(state, old);
        RefuseImported(goal, state, old, diff);

        // The replacement is a new resource, and is checked as one.
        _replaced.Add(state.Urn);
        state = isCheckedAsNew ? state : await CheckAsync(state, old: null, goal);
        if (goal.DeleteBeforeReplace ?? diff.DeleteBeforeReplace)
        {
            return await DeleteBeforeReplaceAsync(state, old, diff.Summary);
        }

        var create = CreateStep.Replacement(old, state, diff.Summary, isPendingDelete: true);
        return new Plan([create, new ReplaceStep(old, state, diff.Summary, create)], state);
    }

    // Taking the protection away and replacing can be done in one update.
    private void RefuseProtectedReplacement(ResourceState state, ResourceState old)
    {
        if (!old.Protect || !state.Protect || _options.IgnoreProtect)
        {
            return;
        }

        _events.Error(
            state.Urn,
            $"unable to replace resource \"{state.Urn}\"\nas it is currently marked for protection. To unprotect the resource, "
            + "remove the `protect` flag from the resource in your Pulumi program and run `pulumi up`");
        HasErrors = true;
        if (!_options.IsPreview)
        {
            throw new BailException();
        }
    }

    // A program that still names what it imported means that one, and no new one in its place.
    private void RefuseImported(ResourceGoal goal, ResourceState state, ResourceState old, DiffResult diff)
    {
        if (goal.ImportId.Length == 0)
        {
            return;
        }

        var changes = diff.ReplaceKeys.Select(key =>
            $"{key}: {CheckFailures.Value(old.Inputs.GetValueOrDefault(key))} => {CheckFailures.Value(state.Inputs.GetValueOrDefault(key))}");
        var message = "previously-imported resources that still specify an ID may not be replaced; "
            + "please remove the `import` declaration from your program;\n" + string.Join('\n', changes);
        if (!_options.IsPreview)
        {
            throw new EngineException(message);
        }

        _events.Warning(state.Urn, message);
    }

    private async Task<Plan> DeleteBeforeReplaceAsync(ResourceState state, ResourceState old, DiffSummary diff)
    {
        var steps = new List<Step>();
        var dependents = await _dependents.FindAsync(old);
        var followers = _olds.All
            .Where(resource => !resource.Delete && resource.ReplaceWith.Contains(state.Urn, StringComparer.Ordinal))
            .Where(resource => dependents.All(dependent => dependent.Resource != resource))
            .Select(resource => (resource, DiffSummary.None));
        foreach (var (dependent, dependentDiff) in dependents.Concat(followers).Reverse())
        {
            // One that the program has registered already keeps what it was given.
            if (_olds.IsHandled(dependent) || _deletedForReplacement.ContainsKey(dependent.Urn))
            {
                continue;
            }

            RefuseProtectedDependent(dependent, state);
            _deletedForReplacement[dependent.Urn] = dependentDiff;
            steps.Add(DeleteStep.Replaced(dependent, GoesWithAnother(dependent)));
        }

        if (!old.PendingReplacement)
        {
            _ = await ProviderOfDeletedAsync(old);
            steps.Add(DeleteStep.Replaced(old, GoesWithAnother(old)));
        }

        steps.Add(new ReplaceStep(old, state, diff, create: null));
        steps.Add(CreateStep.Replacement(old, state, diff, isPendingDelete: false));
        return new Plan(steps, state);
    }

    private bool GoesWithAnother(ResourceState resource) =>
        resource.DeletedWith.Length > 0 && _deletedForReplacement.ContainsKey(resource.DeletedWith);

    private void RefuseProtectedDependent(ResourceState dependent, ResourceState replaced)
    {
        if (!dependent.Protect || _options.IgnoreProtect)
        {
            return;
        }

        _events.Error(
            replaced.Urn,
            $"unable to replace resource \"{dependent.Urn}\" as part of replacing \"{replaced.Urn}\" as it is currently marked "
            + "for protection. To unprotect the resource, remove the `protect` flag from the resource in your Pulumi program and "
            + $"run `pulumi up`, or use the command:\n`pulumi state unprotect '{dependent.Urn}'`");
        HasErrors = true;
        throw new BailException();
    }

    /// <summary>Starts what deletes a resource, in a preview too.</summary>
    private async Task<IResourceProvider?> ProviderOfDeletedAsync(ResourceState resource) =>
        resource.Provider.Length > 0 ? await _context.Registry.GetAsync(resource.Provider) : null;
}
