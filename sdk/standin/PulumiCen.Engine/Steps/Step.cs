using PulumiCen.Engine.Events;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>One thing that a deployment does with one resource.</summary>
internal abstract class Step(StepOp op, ResourceState? old, ResourceState? @new, DiffSummary diff)
{
    public StepOp Op { get; } = op;

    /// <summary>The resource before the step.</summary>
    public ResourceState? Old { get; protected set; } = old;

    /// <summary>The resource after the step; what is known of it before the step is done.</summary>
    public ResourceState? New { get; protected set; } = @new;

    public DiffSummary Diff { get; protected set; } = diff;

    public string Urn => (New ?? Old)!.Urn;

    public string Type => (New ?? Old)!.Type;

    /// <summary>What the step turned out to be; a refresh may find the resource the same, changed or gone.</summary>
    public virtual StepOp ResultOp => Op;

    /// <summary>A step that people see as the change itself, and not as a part of one.</summary>
    public virtual bool IsLogical => true;

    /// <summary>Whether the summary counts it.</summary>
    public virtual bool IsCounted => IsLogical;

    /// <summary>What the step took the place of, and how it waits to be deleted; null where there is no such resource.</summary>
    public virtual (ResourceState Original, ResourceState Marked)? Superseded => null;

    /// <summary>What a state says while the step runs; null for steps that change nothing outside.</summary>
    public virtual string? PendingOperation => null;

    public StepMetadata Metadata(StepOp op) =>
        new(op, Urn, Type, (New ?? Old)!.Provider, Old, New, Diff, IsLogical);

    public abstract Task ApplyAsync(StepContext context);

    /// <summary>Keeps secret what is, whatever the provider made of it.</summary>
    public void KeepSecrets()
    {
        // A replacement is shown as its creation left it.
        if (Op != StepOp.Replace && New is { } state)
        {
            New = SecretOutputs.Mark(state);
        }
    }
}

/// <summary>What steps work with.</summary>
internal sealed record StepContext(bool IsPreview, ProviderRegistry Registry, TimeProvider Time)
{
    /// <summary>The program's functions that run around each step.</summary>
    public required ResourceHooks Hooks { get; init; }

    /// <summary>Told of a failure after the step has done what it had to.</summary>
    public Action<string, string> OnLateFailure { get; set; } = (_, _) => { };

    /// <summary>Whether protected resources may be deleted.</summary>
    public bool IgnoreProtect { get; init; }

    /// <summary>Runs hooks when all is done: what they say comes too late for the step.</summary>
    public async Task RunAfterAsync(string moment, ResourceState? old, ResourceState? @new)
    {
        try
        {
            await Hooks.RunAsync(moment, old, @new);
        }
        catch (EngineException error)
        {
            OnLateFailure((@new ?? old)!.Urn, error.Message);
        }
    }

    /// <summary>The provider of a resource; the registry for providers themselves.</summary>
    public async Task<IResourceProvider> ProviderOfAsync(ResourceState state) =>
        Urns.IsProviderType(state.Type) ? Registry : await Registry.GetAsync(state.Provider);
}
