namespace PulumiCen.Emulator.Faults;

/// <summary>A request that waits in the emulator: the moment at which a test kills or changes something.</summary>
public sealed class HeldRequest
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal HeldRequest(string action, FaultMoment moment)
    {
        Action = action;
        Moment = moment;
    }

    /// <summary>Its action.</summary>
    public string Action { get; }

    /// <summary>Whether it waits before or after it takes effect.</summary>
    public FaultMoment Moment { get; }

    /// <summary>Lets it go on. A request held before it takes effect whose client is gone is dropped instead.</summary>
    public void Release() => _released.TrySetResult();

    internal Task WaitAsync(CancellationToken cancellationToken) => _released.Task.WaitAsync(cancellationToken);
}
