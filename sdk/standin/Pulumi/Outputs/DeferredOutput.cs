namespace Pulumi;

/// <summary>An output that is resolved later, from another one.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Output<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Makes an output that nothing has resolved yet.</summary>
    public DeferredOutput() => Output = new Output<T>(WaitAsync());

    /// <summary>The output.</summary>
    public Output<T> Output { get; }

    /// <summary>Resolves the output to what another one resolves to.</summary>
    /// <exception cref="InvalidOperationException">It was resolved before.</exception>
    public void Resolve(Output<T> output)
    {
        if (!_source.TrySetResult(output))
        {
            throw new InvalidOperationException("DeferredOutput can only be resolved once.");
        }
    }

    private async Task<OutputData<T>> WaitAsync() => await (await _source.Task).Data;
}
