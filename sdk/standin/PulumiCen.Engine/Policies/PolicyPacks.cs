using PulumiCen.Engine.Events;
using PulumiCen.Engine.State;
using Pulumirpc;

namespace PulumiCen.Engine.Policies;

/// <summary>The policy packs of an operation.</summary>
internal sealed class PolicyPacks : IAsyncDisposable
{
    private readonly List<PolicyPack> _packs = [];

    /// <summary>Starts a pack.</summary>
    public async Task AddAsync(Task<PolicyPack> pack) => _packs.Add(await pack);

    /// <summary>Tells of every violation in the stack; a mandatory one fails the operation.</summary>
    /// <param name="resources">The resources as they are in the end.</param>
    /// <param name="stackUrn">Where what is about no resource is shown.</param>
    /// <param name="events">Who hears it.</param>
    public async Task AnalyzeAsync(IReadOnlyList<ResourceState> resources, string stackUrn, IEventSink events)
    {
        foreach (var pack in _packs)
        {
            foreach (var diagnostic in await pack.AnalyzeAsync(resources))
            {
                events.Publish(new PolicyEvent(
                    diagnostic.Urn.Length > 0 ? diagnostic.Urn : stackUrn,
                    diagnostic.Message,
                    diagnostic.PolicyName,
                    diagnostic.PolicyPackName,
                    diagnostic.PolicyPackVersion,
                    IsMandatory: diagnostic.EnforcementLevel is EnforcementLevel.Mandatory or EnforcementLevel.Remediate));
            }
        }
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_packs.Select(pack => pack.DisposeAsync().AsTask()));
}
