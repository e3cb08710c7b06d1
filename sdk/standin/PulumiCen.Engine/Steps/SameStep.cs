using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>Nothing changes, beside what only the state keeps.</summary>
internal sealed class SameStep : Step
{
    private readonly bool _isUntargeted;

    public SameStep(ResourceState old, ResourceState @new)
        : base(StepOp.Same, old, @new, DiffSummary.None)
    {
    }

    private SameStep(ResourceState old, bool isUntargeted)
        : this(old, old with { Id = "" }) => _isUntargeted = isUntargeted;

    /// <summary>Leaves a resource alone. A provider of that kind is started only where something needs it.</summary>
    public static SameStep Untargeted(ResourceState old) => new(old, isUntargeted: true);

    public override async Task ApplyAsync(StepContext context)
    {
        New = New! with { Id = Old!.Id, Outputs = Old.Outputs, Created = Old.Created, Modified = Old.Modified };
        if (Urns.IsProviderType(New.Type) && !_isUntargeted)
        {
            // It says that nothing differs, and goes on with what it had.
            await context.Registry.KeepAsync(New with { Inputs = Old.Inputs });
        }
    }
}

/// <summary>A resource that isn't in the state and, not being a target, isn't created.</summary>
internal sealed class SkippedCreateStep(ResourceState @new) : Step(StepOp.Same, @new, @new, DiffSummary.None)
{
    public override Task ApplyAsync(StepContext context) => Task.CompletedTask;
}
