using PulumiCen.Engine.Planning;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Execution;

/// <summary>Something that the program asks of the engine.</summary>
internal abstract record SourceEvent;

/// <summary>A resource is registered.</summary>
internal sealed record RegisterEvent(ResourceGoal Goal) : SourceEvent
{
    public TaskCompletionSource<Registered> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A resource is read.</summary>
internal sealed record ReadEvent(ReadGoal Goal) : SourceEvent
{
    public TaskCompletionSource<Registered> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A component has got its outputs.</summary>
internal sealed record OutputsEvent(string Urn, PropertyMap Outputs) : SourceEvent
{
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A resource has been imported: now it is known what there is to change.</summary>
internal sealed record ContinueEvent(RegisterEvent Origin, ResourceState Imported, Func<ResourceState, Task<Plan>> Continue)
    : SourceEvent;

/// <summary>What became of a registration.</summary>
/// <param name="State">The resource.</param>
/// <param name="Result">Whether it is there.</param>
/// <param name="IsUnknown">Whether it isn't made in this deployment, so that nobody knows its outputs.</param>
internal sealed record Registered(ResourceState State, RegistrationResult Result = RegistrationResult.Success, bool IsUnknown = false);

/// <summary>How a registration ended.</summary>
internal enum RegistrationResult
{
    Success,

    /// <summary>Its step failed, and others go on.</summary>
    Failed,

    /// <summary>It needs one that failed.</summary>
    Skipped,
}

/// <summary>The program of a deployment: it is run, talks to the monitor, and ends.</summary>
internal interface IProgram
{
    /// <returns>Null when it ended well; an error to show; or empty when it has shown its errors itself.</returns>
    Task<string?> RunAsync(ProgramContext context, CancellationToken cancellationToken);
}

/// <summary>What a program is given.</summary>
internal sealed record ProgramContext(DeploymentOptions Options, string MonitorAddress, string EngineAddress);
