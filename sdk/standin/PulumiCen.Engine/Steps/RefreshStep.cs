using System.Collections.Immutable;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>Reads a resource again, and says how it differs from what the state had.</summary>
internal sealed class RefreshStep(ResourceState old, IEventSink events) : Step(StepOp.Refresh, old, old, DiffSummary.None)
{
    private bool _hasChanges;

    public override bool IsLogical => false;

    public override StepOp ResultOp =>
        New is null ? StepOp.Delete
        : Old!.External ? New.Outputs.Equals(Old.Outputs) ? StepOp.Same : StepOp.Update
        : _hasChanges ? StepOp.Update
        : StepOp.Same;

    public override async Task ApplyAsync(StepContext context)
    {
        if (!Old!.Custom || Urns.IsProviderType(Old.Type) || Old.PendingReplacement)
        {
            return;
        }

        var provider = await context.ProviderOfAsync(Old);
        var found = await ReadAsync(provider);
        if (found.Id.Length == 0)
        {
            New = null;
            return;
        }

        New = Old with
        {
            Id = found.Id,
            Inputs = found.Inputs ?? Old.Inputs,
            Outputs = found.Outputs,
            InitErrors = found.InitErrors,
            RefreshBeforeUpdate = found.RefreshBeforeUpdate,
        };
        KeepSecrets();
        if (!New.Inputs.Equals(Old.Inputs) || !New.Outputs.Equals(Old.Outputs))
        {
            New = New with { Modified = context.Time.GetUtcNow() };
        }

        if (!Old.External)
        {
            // The diff asks what an update with the same program would do, and is turned round: the cloud is the source here.
            Diff = Invert(await provider.DiffAsync(New, Old.Inputs, Old.IgnoreChanges));
        }
    }

    private async Task<ProviderState> ReadAsync(IResourceProvider provider)
    {
        try
        {
            return await provider.ReadAsync(Old!.Urn, Old.Id, Old.Inputs, Old.Outputs, Old.Timeouts.Read);
        }
        catch (ProviderException error) when (error.PartialState is { } partial)
        {
            events.Warning(
                Old!.Urn,
                "Refreshed resource is in an unhealthy state:\n* " + string.Join("\n* ", partial.InitErrors));
            return partial;
        }
    }

    private DiffSummary Invert(DiffResult diff)
    {
        diff = Planning.InputDiff.Complete(diff, New!.Inputs, Old!.Inputs, Old.IgnoreChanges);
        _hasChanges = diff.HasChanges is true;
        return new DiffSummary(
            diff.ReplaceKeys,
            diff.ChangedKeys,
            diff.Details?.ToImmutableSortedDictionary(
                detail => detail.Key, detail => detail.Value.Inverted, StringComparer.Ordinal));
    }
}
