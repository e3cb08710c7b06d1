using System.Security.Cryptography;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Policies;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Planning;

/// <summary>
/// Turns what the program wants into steps. One registration at a time: Check and Diff are called here, the steps run
/// elsewhere, several at once.
/// </summary>
internal sealed partial class StepGenerator
{
    private readonly DeploymentOptions _options;
    private readonly StepContext _context;
    private readonly IEventSink _events;
    private readonly OldResources _olds;
    private readonly PolicyPacks _policies;
    private readonly Aliases _aliases;
    private readonly DependentReplacements _dependents;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);
    private readonly HashSet<string> _targeted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _excluded = new(StringComparer.Ordinal);

    // The providers that the program has registered.
    private readonly Dictionary<string, ResourceState> _providers = new(StringComparer.Ordinal);

    // What was deleted because what it depends on was deleted to be replaced, with what forced that.
    private readonly Dictionary<string, DiffSummary> _deletedForReplacement = new(StringComparer.Ordinal);

    public StepGenerator(
        DeploymentOptions options, StepContext context, IEventSink events, OldResources olds, PolicyPacks policies)
    {
        (_options, _context, _events, _olds, _policies) = (options, context, events, olds, policies);
        _aliases = new Aliases(options, olds);
        _dependents = new DependentReplacements(context, olds);
    }

    /// <summary>Whether something is wrong of which a preview tells, and goes on to tell the rest.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The resources that the program has named.</summary>
    public IReadOnlySet<string> Seen => _seen;

    /// <summary>The steps for a registered resource.</summary>
    /// <exception cref="BailException">Something is wrong with it, and has been said.</exception>
    public async Task<Plan> RegisterAsync(ResourceGoal goal)
    {
        if (goal.Parent.Length > 0 && !_seen.Contains(goal.Parent))
        {
            throw new EngineException($"could not find parent resource {goal.Parent}");
        }

        var urn = Claim(goal);
        var old = _aliases.Find(urn, goal);
        var state = goal.ToState(urn) with
        {
            Aliases = old is null || string.Equals(old.Urn, urn, StringComparison.Ordinal) ? [] : [old.Urn],
            RefreshBeforeUpdate = old?.RefreshBeforeUpdate ?? false,
            Created = old?.Created,
            Modified = old?.Modified,
        };
        if (old is not null)
        {
            _olds.Handle(old);
        }

        if (Urns.IsProviderType(state.Type))
        {
            _providers[state.Urn] = state;
        }

        if (goal.Custom && goal.ImportId.Length > 0 && NeedsImport(goal, old))
        {
            // A provider that can't be had is told of before anything is read.
            _ = await _context.ProviderOfAsync(state);
            return Import(goal, state, old);
        }

        return Validated(await PlanAsync(goal, state, old, isImported: false));
    }

    /// <summary>The steps for a resource that the program reads.</summary>
    public Plan Read(ReadGoal goal)
    {
        var urn = Claim(goal.Resource);
        var old = _aliases.Find(urn, goal.Resource);
        if (old is not null)
        {
            _olds.Handle(old);
        }

        var state = goal.Resource.ToState(urn) with { Id = goal.Id, External = true };
        if (old is null or { External: true } || string.Equals(old.Id, goal.Id, StringComparison.Ordinal))
        {
            return new Plan([new ReadStep(old, state, isReplacement: false)], state);
        }

        _replaced.Add(urn);
        return new Plan([new ReadStep(old, state, isReplacement: true), new ReplaceStep(old, state, DiffSummary.None, create: null)], state);
    }

    private static bool NeedsImport(ResourceGoal goal, ResourceState? old) =>
        old is null or { External: true }
        || !string.Equals(old.ImportId.Length > 0 ? old.ImportId : old.Id, goal.ImportId, StringComparison.Ordinal);

    private Plan Import(ResourceGoal goal, ResourceState state, ResourceState? old)
    {
        var replaced = old is not null && !_deletedForReplacement.ContainsKey(old.Urn) ? old : null;
        var import = ImportStep.Of(replaced, state);
        Step[] steps = replaced is null
            ? [import]
            : [import, new ReplaceStep(replaced, state, DiffSummary.None, create: null)];
        return new Plan(steps, state)
        {
            Continue = async imported => Validated(await PlanAsync(goal, goal.ToState(state.Urn), imported, isImported: true)),
        };
    }

    private string Claim(ResourceGoal goal)
    {
        var urn = Urns.Create(_options.Stack, _options.Project, goal.Parent, goal.Type, goal.Name);
        if (!_seen.Add(urn))
        {
            _events.Error(urn, $"Duplicate resource URN '{urn}'; try giving it a unique name");
            throw new BailException();
        }

        return urn;
    }

    private async Task<Plan> PlanAsync(ResourceGoal goal, ResourceState state, ResourceState? old, bool isImported)
    {
        var isTargeted = IsIncluded(state);
        var isRecreated = old is not null && _deletedForReplacement.ContainsKey(old.Urn);
        var isReplaceTarget = IsReplaceTarget(state, old);
        var isFresh = old is null || old.External || isRecreated || isReplaceTarget;
        state = isTargeted
            ? await CheckAsync(state, isFresh ? null : old, goal)
            : state with { Inputs = state.Custom ? old?.Inputs ?? PropertyMap.Empty : state.Inputs };
        state = await AnalyzeAsync(state, goal);
        if (isRecreated)
        {
            return Recreate(old!, state, _deletedForReplacement[old!.Urn]);
        }

        if (old is { External: true })
        {
            // It was another's until now; what is made here is this stack's own.
            var create = CreateStep.Replacement(old, state, DiffSummary.None, isPendingDelete: true);
            return new Plan([create, new ReplaceStep(old, state, DiffSummary.None, create)], state);
        }

        NoteTargets(state, isTargeted);
        if (old is not null)
        {
            return isTargeted ? await ChangeAsync(goal, state, old, isReplaceTarget, isImported) : Untargeted(old);
        }

        if (isTargeted)
        {
            return new Plan([CreateStep.Fresh(state)], state);
        }

        _skipped.Add(state.Urn);
        return new Plan([new SkippedCreateStep(state)], state) { IsUnknown = true };
    }

    private Plan Recreate(ResourceState old, ResourceState state, DiffSummary diff)
    {
        _deletedForReplacement.Remove(old.Urn);
        _replaced.Add(state.Urn);
        var create = CreateStep.Replacement(old, state, diff, isPendingDelete: false);
        return new Plan([new ReplaceStep(old, state, DiffSummary.None, create: null), create], state);
    }

    /// <summary>What the policy packs make of it. A preview goes on where one is violated, to find all there is to say.</summary>
    private async Task<ResourceState> AnalyzeAsync(ResourceState state, ResourceGoal goal)
    {
        if (Urns.IsProviderType(state.Type))
        {
            _providers[state.Urn] = state;
        }

        var provider = _providers.GetValueOrDefault(ProviderReference.UrnOf(state.Provider));
        state = await _policies.RemediateAsync(state, goal, provider, _events);
        if (await _policies.AnalyzeAsync(state, goal, provider, _events))
        {
            HasErrors = true;
            return _options.IsPreview ? state : throw new BailException();
        }

        return state;
    }

    private async Task<ResourceState> CheckAsync(ResourceState state, ResourceState? old, ResourceGoal goal)
    {
        if (!state.Custom)
        {
            return state with
            {
                Inputs = old is null ? state.Inputs : PropertyPaths.Ignore(goal.Inputs, old.Inputs, goal.IgnoreChanges),
            };
        }

        var provider = await _context.ProviderOfAsync(state);
        var inputs = old is null ? goal.Inputs : PropertyPaths.Ignore(goal.Inputs, old.Inputs, goal.IgnoreChanges);
        var result = await provider.CheckAsync(
            state.Urn, old?.Inputs ?? PropertyMap.Empty, inputs, RandomNumberGenerator.GetBytes(32));
        foreach (var failure in result.Failures)
        {
            _events.Error(state.Urn, CheckFailures.Text(state with { Inputs = goal.Inputs }, failure));
        }

        return result.Failures.Length == 0 ? state with { Inputs = result.Inputs } : throw new BailException();
    }
}
