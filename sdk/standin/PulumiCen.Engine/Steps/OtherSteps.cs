using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>Says that a resource is replaced; the creating and deleting are steps of their own.</summary>
internal sealed class ReplaceStep(ResourceState old, ResourceState @new, DiffSummary diff, CreateStep? create)
    : Step(StepOp.Replace, old, @new, diff)
{
    public override Task ApplyAsync(StepContext context) => Task.CompletedTask;

    /// <summary>Shows what the creation before it made.</summary>
    public void TakeCreated()
    {
        if (create is not null)
        {
            (Old, New) = (create.Old, create.New);
        }
    }
}

/// <summary>Forgets a resource that was deleted for a replacement that never came.</summary>
internal sealed class RemovePendingReplaceStep(ResourceState old)
    : Step(StepOp.RemovePendingReplace, old, null, DiffSummary.None)
{
    public override bool IsLogical => false;

    public override Task ApplyAsync(StepContext context) => Task.CompletedTask;
}

/// <summary>Reads a resource that isn't this stack's, in the place of one that was where there is such a one.</summary>
internal sealed class ReadStep(ResourceState? old, ResourceState @new, bool isReplacement)
    : Step(isReplacement ? StepOp.ReadReplacement : StepOp.Read, old, @new, DiffSummary.None)
{
    /// <summary>Reading what is as it was is no change.</summary>
    public override bool IsCounted => !isReplacement && Old is not null && !Old.Outputs.Equals(New!.Outputs);

    public override bool IsLogical => !isReplacement;

    public override (ResourceState Original, ResourceState Marked)? Superseded =>
        isReplacement ? (Old!, Old! with { Delete = true }) : null;

    public override string PendingOperation => State.PendingOperation.Reading;

    public override async Task ApplyAsync(StepContext context)
    {
        var id = New!.Id;
        if (string.Equals(id, Protocol.Signatures.Unknown, StringComparison.Ordinal))
        {
            return;
        }

        var provider = await context.ProviderOfAsync(New);
        var found = await provider.ReadAsync(New.Urn, id, New.Inputs, New.Inputs, New.Timeouts.Read);
        New = found.Id.Length == 0
            ? throw new EngineException($"resource '{id}' does not exist")
            : New with
            {
                Id = found.Id,
                Outputs = found.Outputs,
                RefreshBeforeUpdate = found.RefreshBeforeUpdate,
                Created = Old?.Created,
                Modified = Old is not null && Old.Outputs.Equals(found.Outputs) && Old.Inputs.Equals(New.Inputs)
                    ? Old.Modified
                    : context.Time.GetUtcNow(),
            };
    }
}
