using System.Collections.Immutable;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Steps;

/// <summary>Reads a resource again, and says how it differs from what the state had.</summary>
internal sealed class RefreshStep(ResourceState old, IEventSink events) : Step(StepOp.Refresh, old, old, DiffSummary.None)
{
    public override bool IsLogical => false;

    public override StepOp ResultOp =>
        New is null ? StepOp.Delete
        : Diff.ChangedKeys.Length > 0 || Diff.Details is { IsEmpty: false } || (Diff.Details is null && HasOtherOutputs) ? StepOp.Update
        : StepOp.Same;

    private bool HasOtherOutputs => !New!.Outputs.Equals(Old!.Outputs);

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
            Outputs = SecretOutputs.Mark(found.Outputs, Old),
            InitErrors = found.InitErrors,
            RefreshBeforeUpdate = found.RefreshBeforeUpdate,
        };
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
                "Refreshed resource is in an unhealthy state:" + string.Concat(partial.InitErrors.Select(reason => $"\n* {reason}")));
            return partial;
        }
    }

    private DiffSummary Invert(DiffResult diff)
    {
        if (diff.HasChanges is null)
        {
            var changed = InputDiff.Between(New!.Inputs, Old!.Inputs);
            return new DiffSummary([], changed, null);
        }

        return new DiffSummary(
            diff.ReplaceKeys,
            diff.ChangedKeys,
            diff.Details?.ToImmutableSortedDictionary(
                detail => detail.Key, detail => detail.Value.Inverted, StringComparer.Ordinal));
    }
}

/// <summary>Compares inputs where a provider doesn't.</summary>
internal static class InputDiff
{
    /// <summary>The names of the properties that differ.</summary>
    public static ImmutableArray<string> Between(PropertyMap olds, PropertyMap news) =>
    [
        .. olds.Keys.Union(news.Keys, StringComparer.Ordinal)
            .Where(name => !Equals(olds.GetValueOrDefault(name), news.GetValueOrDefault(name)))
            .Order(StringComparer.Ordinal),
    ];
}
