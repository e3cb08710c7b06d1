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

    // The providers that the program has registered, for the policy packs.
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

    /// <summary>The steps for a registered resource.</summary>
    /// <exception cref="BailException">Something is wrong with it, and has been said.</exception>
    public async Task<Plan> RegisterAsync(ResourceGoal goal)
    {
        var urn = Claim(goal);
        var old = _aliases.Find(urn, goal);
        var state = goal.ToState(urn);
        if (!IsTargeted(state))
        {
            return Untargeted(state, old);
        }

        RefuseSkipped(state);
        if (old is not null)
        {
            _olds.Handle(old);
        }

        if (goal.ImportId.Length > 0 && NeedsImport(goal, old))
        {
            return new Plan([new ImportStep(state)], imported => PlanAsync(goal, goal.ToState(urn), imported));
        }

        return await PlanAsync(goal, state, old);
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
        return new Plan([new ReadStep(old, state)]);
    }

    private static bool NeedsImport(ResourceGoal goal, ResourceState? old) =>
        old is null
        || (!string.Equals(old.Id, goal.ImportId, StringComparison.Ordinal)
            && !string.Equals(old.ImportId, goal.ImportId, StringComparison.Ordinal));

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

    private async Task<Plan> PlanAsync(ResourceGoal goal, ResourceState state, ResourceState? old)
    {
        var isDeletedAlready = old is not null && _deletedForReplacement.ContainsKey(old.Urn);
        var isRecreated = old is { PendingReplacement: true } || isDeletedAlready;
        var isReplaceTarget = _options.Replace.Contains(state.Urn);
        var isFresh = old is null || old.External || isRecreated || isReplaceTarget;
        state = await AnalyzeAsync(await CheckAsync(state, isFresh ? null : old, goal), goal);
        if (old is null)
        {
            return new Plan([CreateStep.Fresh(state)]);
        }

        if (isRecreated)
        {
            return Recreate(old, state, _deletedForReplacement.GetValueOrDefault(old.Urn, DiffSummary.None));
        }

        if (old.External)
        {
            // It was another's until now; what is made here is this stack's own.
            var create = CreateStep.Replacement(old, state, DiffSummary.None, isPendingDelete: true);
            return new Plan([create, new ReplaceStep(old, state, DiffSummary.None, create)]);
        }

        return await ChangeAsync(goal, state, old, isReplaceTarget);
    }

    private Plan Recreate(ResourceState old, ResourceState state, DiffSummary diff)
    {
        _replaced.Add(state.Urn);
        var create = CreateStep.Replacement(old, state, diff, isPendingDelete: false);
        return new Plan([new ReplaceStep(old, state, diff, create: null), create]);
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
        return !await _policies.AnalyzeAsync(state, goal, provider, _events) || _options.IsPreview
            ? state
            : throw new BailException();
    }

    private async Task<ResourceState> CheckAsync(ResourceState state, ResourceState? old, ResourceGoal goal)
    {
        if (!state.Custom)
        {
            return state;
        }

        var provider = await _context.ProviderOfAsync(state);
        var inputs = old is null ? goal.Inputs : PropertyPaths.Ignore(goal.Inputs, old.Inputs, goal.IgnoreChanges);
        var result = await provider.CheckAsync(
            state.Urn, old?.Inputs ?? PropertyMap.Empty, inputs, RandomNumberGenerator.GetBytes(32));
        foreach (var failure in result.Failures)
        {
            _events.Error(state.Urn, CheckFailures.Text(state with { Inputs = inputs }, failure));
        }

        return result.Failures.Length == 0 ? state with { Inputs = result.Inputs } : throw new BailException();
    }
}

/// <summary>The steps for one resource; after an import, more come once it is known what was found.</summary>
internal sealed record Plan(IReadOnlyList<Step> Steps, Func<ResourceState, Task<Plan>>? Continue = null)
{
    /// <summary>Whether the resource is left out of this deployment.</summary>
    public bool IsSkipped { get; init; }
}
