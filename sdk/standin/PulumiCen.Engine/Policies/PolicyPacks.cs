using System.Collections.Immutable;
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

    /// <summary>The version of each pack, by the name that events have for it: with its path.</summary>
    public ImmutableSortedDictionary<string, string> Versions => _packs
        .DistinctBy(NameOf, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(NameOf, pack => pack.Version, StringComparer.Ordinal);

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
            var response = await pack.RemediateAsync(AnalyzerMessages.Request(state, goal, provider));
            foreach (var remediation in response.Remediations)
            {
                state = Apply(remediation, state, events);
            }

            events.Publish(pack.Summary(
                PolicySummaryKind.Remediate, state.Urn, response.Remediations.Select(done => done.PolicyName), response.NotApplicable));
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
            var response = await pack.AnalyzeAsync(AnalyzerMessages.Request(state, goal, provider));
            foreach (var diagnostic in response.Diagnostics)
            {
                violates |= Tell(diagnostic, state.Urn, events).IsMandatory;
            }

            events.Publish(pack.Summary(
                PolicySummaryKind.Analyze, state.Urn, response.Diagnostics.Select(found => found.PolicyName), response.NotApplicable));
        }

        return violates;
    }

    /// <summary>Tells of every violation in the stack.</summary>
    /// <param name="resources">The resources as they are in the end.</param>
    /// <param name="stackUrn">Where what is about no resource is shown.</param>
    /// <param name="events">Who hears it.</param>
    /// <returns>Whether one of them is mandatory.</returns>
    /// <exception cref="EngineException">A pack can't say.</exception>
    public async Task<bool> AnalyzeAsync(IReadOnlyList<ResourceState> resources, string stackUrn, IEventSink events)
    {
        var violates = false;
        var byUrn = resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        foreach (var pack in _packs)
        {
            var response = await pack.AnalyzeAsync(resources.Select(resource => AnalyzerMessages.Resource(
                resource, byUrn.GetValueOrDefault(ProviderReference.UrnOf(resource.Provider)))));
            foreach (var diagnostic in response.Diagnostics)
            {
                violates |= Tell(diagnostic, stackUrn, events).IsMandatory;
            }

            events.Publish(pack.Summary(
                PolicySummaryKind.AnalyzeStack, "", response.Diagnostics.Select(found => found.PolicyName), response.NotApplicable));
        }

        return violates;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_packs.Select(pack => pack.DisposeAsync().AsTask()));
        _packs.Clear();
    }

    private static string NameOf(PolicyPack pack) => $"{pack.Name}|local|{Abbreviated(pack.Path)}";

    // A long path in the middle of a line helps nobody.
    private static string Abbreviated(string path)
    {
        const int Longest = 75;
        var parts = path.Split('/');
        return path.Length <= Longest || parts.Length <= 4 ? path : string.Join('/', [.. parts[..2], "...", .. parts[^2..]]);
    }

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
