using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>Takes a resource that exists already into the stack, as it is.</summary>
internal sealed class ImportStep : Step
{
    private readonly ResourceState? _replaced;

    private ImportStep(StepOp op, ResourceState? replaced, ResourceState @new)
        : base(op, replaced, @new, DiffSummary.None) => _replaced = replaced;

    /// <summary>Imports what the program's option <c>import</c> names.</summary>
    /// <param name="replaced">What the state has in its place; null if nothing.</param>
    /// <param name="new">The resource.</param>
    public static ImportStep Of(ResourceState? replaced, ResourceState @new) =>
        new(replaced is null ? StepOp.Import : StepOp.ImportReplacement, replaced, @new);

    public override bool IsLogical => _replaced is null;

    public override (ResourceState Original, ResourceState Marked)? Superseded =>
        _replaced is null ? null : (_replaced, _replaced with { Delete = true });

    public override string PendingOperation => State.PendingOperation.Importing;

    public override async Task ApplyAsync(StepContext context)
    {
        var found = await FoundResource.ReadAsync(New!, context);
        New = New! with
        {
            Id = found.Id,
            Inputs = found.Inputs!,
            Outputs = found.Outputs,
            RefreshBeforeUpdate = found.RefreshBeforeUpdate,
            InitErrors = found.InitErrors,
            Created = context.Time.GetUtcNow(),
            Modified = context.Time.GetUtcNow(),
        };
        KeepSecrets();
        Old = New;
    }
}
