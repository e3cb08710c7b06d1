using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>Creates a resource, as a new one or in the place of another.</summary>
internal sealed class CreateStep : Step
{
    private readonly bool _isPendingDelete;

    private CreateStep(StepOp op, ResourceState? old, ResourceState @new, DiffSummary diff, bool isPendingDelete)
        : base(op, old, @new, diff) => (_isPendingDelete, Original) = (isPendingDelete, old);

    /// <summary>What is replaced, as the state has it.</summary>
    public ResourceState? Original { get; }

    public static CreateStep Fresh(ResourceState @new) => new(StepOp.Create, null, @new, DiffSummary.None, isPendingDelete: false);

    /// <param name="old">The resource that goes.</param>
    /// <param name="new">The one that comes.</param>
    /// <param name="diff">Why.</param>
    /// <param name="isPendingDelete">Whether the old one is deleted afterwards; otherwise it is gone already.</param>
    public static CreateStep Replacement(ResourceState old, ResourceState @new, DiffSummary diff, bool isPendingDelete) =>
        new(StepOp.CreateReplacement, old, @new, diff, isPendingDelete);

    public override bool IsLogical => Op == StepOp.Create;

    public override (ResourceState Original, ResourceState Marked)? Superseded =>
        Original is not null && Old is { Delete: true } marked ? (Original, marked) : null;

    public override string PendingOperation => State.PendingOperation.Creating;

    public override async Task ApplyAsync(StepContext context)
    {
        await context.Hooks.RunAsync(ResourceHooks.BeforeCreate, null, New);
        if (New!.Custom)
        {
            var provider = await context.ProviderOfAsync(New);
            try
            {
                Take(
                    await context.Hooks.TryAsync("create", null, New, () => provider.CreateAsync(New, context.IsPreview)), context);
                await context.RunAfterAsync(ResourceHooks.AfterCreate, null, New);
            }
            catch (ProviderException error) when (error.PartialState is { } partial)
            {
                // It is there, if not ready: what it replaces goes all the same.
                Take(partial, context);
                MarkOld();
                throw;
            }
        }
        else
        {
            New = New with { Created = context.Time.GetUtcNow(), Modified = context.Time.GetUtcNow() };
        }

        MarkOld();
    }

    private void Take(ProviderState result, StepContext context)
    {
        var now = context.Time.GetUtcNow();
        New = New! with
        {
            Id = context.IsPreview && !Urns.IsProviderType(New.Type) ? "" : result.Id,
            Outputs = result.Outputs,
            Inputs = result.Inputs ?? New.Inputs,
            InitErrors = result.InitErrors,
            RefreshBeforeUpdate = result.RefreshBeforeUpdate,
            Created = now,
            Modified = now,
        };
    }

    private void MarkOld()
    {
        if (_isPendingDelete)
        {
            Old = Old! with { Delete = true };
        }
    }
}
