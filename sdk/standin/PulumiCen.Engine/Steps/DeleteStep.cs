using PulumiCen.Engine.Execution;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>Deletes a resource, or only forgets it where it isn't this stack's or goes with another.</summary>
internal sealed class DeleteStep : Step
{
    private readonly bool _isForgotten;

    private DeleteStep(StepOp op, ResourceState old, bool isForgotten)
        : base(op, old, null, DiffSummary.None) => (_isForgotten, Original) = (isForgotten, old);

    /// <param name="old">The resource.</param>
    /// <param name="goesWithAnother">Whether what it is deleted with is deleted too.</param>
    public static DeleteStep Of(ResourceState old, bool goesWithAnother) =>
        new(old.External ? StepOp.ReadDiscard : StepOp.Delete, old, goesWithAnother);

    /// <summary>Deletes what has been replaced, or is about to be.</summary>
    public static DeleteStep Replaced(ResourceState old, bool goesWithAnother) =>
        new(StepOp.DeleteReplaced, old, goesWithAnother);

    /// <summary>The resource as the state has it, where the step shows it differently.</summary>
    public ResourceState Original { get; private set; }

    /// <summary>Names the resource of the state that the step is about.</summary>
    public DeleteStep For(ResourceState original)
    {
        Original = original;
        return this;
    }

    public override bool IsLogical => Op != StepOp.DeleteReplaced;

    public override string PendingOperation => State.PendingOperation.Deleting;

    public override async Task ApplyAsync(StepContext context)
    {
        await context.Hooks.RunAsync(ResourceHooks.BeforeDelete, Old, null);

        // Of a replacement, that was asked before.
        if (Op != StepOp.DeleteReplaced && Old is { Protect: true } && !context.IgnoreProtect)
        {
            throw new ProtectedException(Old.Urn);
        }

        var isOurs = Old is { Custom: true, External: false, RetainOnDelete: false };
        if (isOurs && !_isForgotten && !context.IsPreview)
        {
            var provider = await context.ProviderOfAsync(Old!);
            await context.Hooks.TryAsync("delete", Old, null, async () =>
            {
                await provider.DeleteAsync(Old!);
                return true;
            });
        }

        await context.RunAfterAsync(ResourceHooks.AfterDelete, Old, null);
    }
}
