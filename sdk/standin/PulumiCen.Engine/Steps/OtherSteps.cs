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

/// <summary>Reads a resource that isn't this stack's.</summary>
internal sealed class ReadStep(ResourceState? old, ResourceState @new) : Step(StepOp.Read, old, @new, DiffSummary.None)
{
    /// <summary>Reading what is as it was is no change.</summary>
    public override bool IsCounted => Old is not null && !Old.Outputs.Equals(New!.Outputs);

    public override string PendingOperation => State.PendingOperation.Reading;

    public override async Task ApplyAsync(StepContext context)
    {
        var id = New!.Id;
        if (string.Equals(id, Protocol.Signatures.Unknown, StringComparison.Ordinal))
        {
            return;
        }

        var provider = await context.ProviderOfAsync(New);
        var found = await provider.ReadAsync(New.Urn, id, inputs: null, New.Inputs, New.Timeouts.Read);
        New = found.Id.Length == 0
            ? throw new EngineException($"resource '{id}' does not exist")
            : New with
            {
                Id = found.Id,
                Inputs = found.Inputs ?? New.Inputs,
                Outputs = SecretOutputs.Mark(found.Outputs, New),
                RefreshBeforeUpdate = found.RefreshBeforeUpdate,
                Created = Old?.Created ?? context.Time.GetUtcNow(),
                Modified = context.Time.GetUtcNow(),
            };
    }
}

/// <summary>Takes a resource that exists already into the stack, as it is.</summary>
internal sealed class ImportStep(ResourceState @new) : Step(StepOp.Import, null, @new, DiffSummary.None)
{
    public override string PendingOperation => State.PendingOperation.Importing;

    public override async Task ApplyAsync(StepContext context)
    {
        var provider = await context.ProviderOfAsync(New!);
        var found = await provider.ReadAsync(New!.Urn, New.ImportId, inputs: null, outputs: null, New.Timeouts.Read);
        if (found.Id.Length == 0)
        {
            throw new EngineException($"resource '{New.ImportId}' does not exist");
        }

        var now = context.Time.GetUtcNow();
        New = New with
        {
            Id = found.Id,
            Inputs = found.Inputs ?? throw new EngineException(
                $"provider does not support importing resources; please try updating the '{Urns.PackageOf(New.Type)}' plugin"),
            Outputs = SecretOutputs.Mark(found.Outputs, New),
            RefreshBeforeUpdate = found.RefreshBeforeUpdate,
            Created = now,
            Modified = now,
        };
        Old = New;
    }
}
