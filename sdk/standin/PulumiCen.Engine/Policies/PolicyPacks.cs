using PulumiCen.Engine.Events;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Engine.Policies;

/// <summary>The policy packs of an operation.</summary>
internal sealed class PolicyPacks : IAsyncDisposable
{
    private readonly List<PolicyPack> _packs = [];

    /// <summary>Starts a pack.</summary>
    public async Task AddAsync(Task<PolicyPack> pack) => _packs.Add(await pack);

    /// <summary>The resource's inputs as the packs want them, one pack after the other.</summary>
    /// <param name="state">The resource.</param>
    /// <param name="goal">What the program says of it.</param>
    /// <param name="provider">Its provider.</param>
    /// <param name="events">Who hears of a change.</param>
    /// <exception cref="EngineException">A pack can't say.</exception>
    public async Task<ResourceState> RemediateAsync(
        ResourceState state, ResourceGoal goal, ResourceState? provider, IEventSink events)
    {
        foreach (var pack in _packs)
        {
            foreach (var remediation in await pack.RemediateAsync(AnalyzerMessages.Request(state, goal, provider)))
            {
                state = Apply(remediation, state, events);
            }
        }

        return state;
    }

    /// <summary>Tells of every violation in a resource's inputs.</summary>
    /// <returns>Whether one of them is mandatory.</returns>
    /// <exception cref="EngineException">A pack can't say.</exception>
    public async Task<bool> AnalyzeAsync(ResourceState state, ResourceGoal goal, ResourceState? provider, IEventSink events)
    {
        var violates = false;
        foreach (var pack in _packs)
        {
            foreach (var diagnostic in await pack.AnalyzeAsync(AnalyzerMessages.Request(state, goal, provider)))
            {
                violates |= Tell(diagnostic, state.Urn, events).IsMandatory;
            }
        }

        return violates;
    }

    /// <summary>Tells of every violation in the stack; a mandatory one fails the operation.</summary>
    /// <param name="resources">The resources as they are in the end.</param>
    /// <param name="stackUrn">Where what is about no resource is shown.</param>
    /// <param name="events">Who hears it.</param>
    /// <exception cref="EngineException">A pack can't say.</exception>
    public async Task AnalyzeAsync(IReadOnlyList<ResourceState> resources, string stackUrn, IEventSink events)
    {
        var byUrn = resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        foreach (var pack in _packs)
        {
            var stack = resources.Select(resource => AnalyzerMessages.Resource(
                resource, byUrn.GetValueOrDefault(ProviderReference.UrnOf(resource.Provider))));
            foreach (var diagnostic in await pack.AnalyzeAsync(stack))
            {
                Tell(diagnostic, stackUrn, events);
            }
        }
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_packs.Select(pack => pack.DisposeAsync().AsTask()));

    private static ResourceState Apply(Remediation remediation, ResourceState state, IEventSink events)
    {
        if (remediation.Diagnostic.Length > 0)
        {
            events.Publish(new PolicyEvent(
                state.Urn,
                remediation.Diagnostic,
                remediation.PolicyName,
                remediation.PolicyPackName,
                remediation.PolicyPackVersion,
                IsMandatory: false));
            return state;
        }

        var remediated = PropertyReader.Read(remediation.Properties);
        events.Publish(new PolicyRemediationEvent(
            state.Urn,
            remediation.PolicyName,
            remediation.PolicyPackName,
            remediation.PolicyPackVersion,
            state.Inputs,
            remediated));
        return state with { Inputs = remediated };
    }

    private static PolicyEvent Tell(AnalyzeDiagnostic diagnostic, string urn, IEventSink events)
    {
        var told = new PolicyEvent(
            diagnostic.Urn.Length > 0 ? diagnostic.Urn : urn,
            diagnostic.Message,
            diagnostic.PolicyName,
            diagnostic.PolicyPackName,
            diagnostic.PolicyPackVersion,
            IsMandatory: diagnostic.EnforcementLevel is EnforcementLevel.Mandatory or EnforcementLevel.Remediate);
        events.Publish(told);
        return told;
    }
}
