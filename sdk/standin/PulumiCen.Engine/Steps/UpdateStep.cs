using System.Collections.Immutable;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>Changes a resource in place.</summary>
internal sealed class UpdateStep(ResourceState old, ResourceState @new, DiffSummary diff, ImmutableArray<string> ignoreChanges)
    : Step(StepOp.Update, old, @new, diff)
{
    public override string PendingOperation => State.PendingOperation.Updating;

    public override async Task ApplyAsync(StepContext context)
    {
        await context.Hooks.RunAsync(ResourceHooks.BeforeUpdate, Old, New);
        if (!New!.Custom)
        {
            New = New with { Created = Old!.Created, Modified = context.Time.GetUtcNow() };
            return;
        }

        var provider = await context.ProviderOfAsync(New);
        try
        {
            Take(
                await context.Hooks.TryAsync(
                    "update", Old, New, () => provider.UpdateAsync(Old!, New, ignoreChanges, context.IsPreview)),
                context);
            await context.RunAfterAsync(ResourceHooks.AfterUpdate, Old, New);
        }
        catch (ProviderException error) when (error.PartialState is { } partial)
        {
            Take(partial, context);
            throw;
        }
    }

    private void Take(ProviderState result, StepContext context) => New = New! with
    {
        Id = Old!.Id,
        Outputs = result.Outputs,
        Inputs = result.Inputs ?? New.Inputs,
        InitErrors = result.InitErrors,
        RefreshBeforeUpdate = result.RefreshBeforeUpdate,
        Created = Old.Created,
        Modified = context.Time.GetUtcNow(),
    };
}
