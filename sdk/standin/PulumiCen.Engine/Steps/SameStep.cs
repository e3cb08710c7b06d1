using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>Nothing changes, beside what only the state keeps.</summary>
internal sealed class SameStep(ResourceState old, ResourceState @new) : Step(StepOp.Same, old, @new, DiffSummary.None)
{
    public override async Task ApplyAsync(StepContext context)
    {
        New = New! with { Id = Old!.Id, Outputs = Old.Outputs, Created = Old.Created, Modified = Old.Modified };
        if (Urns.IsProviderType(New.Type))
        {
            await context.Registry.KeepAsync(New);
        }
    }
}

/// <summary>A resource that isn't in the state and, not being a target, isn't created.</summary>
internal sealed class SkippedCreateStep(ResourceState @new) : Step(StepOp.Same, null, @new, DiffSummary.None)
{
    public override Task ApplyAsync(StepContext context) => Task.CompletedTask;
}
