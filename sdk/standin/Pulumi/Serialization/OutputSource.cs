namespace Pulumi.Serialization;

/// <summary>The engine's end of a resource's output.</summary>
internal abstract class OutputSource
{
    /// <summary>The type of the output's value.</summary>
    public abstract Type Type { get; }

    /// <summary>Resolves the output, unless it is already.</summary>
    public abstract void Resolve(OutputData<object?> data);

    /// <summary>Lets the output fail, unless it is resolved.</summary>
    public abstract void Fail(Exception error);
}

/// <inheritdoc />
/// <param name="resource">The resource that the output depends on.</param>
internal sealed class OutputSource<T>(Resource resource) : OutputSource
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Type Type => typeof(T);

    public Output<T> MakeOutput() => new(_source.Task);

    public override void Resolve(OutputData<object?> data) => _source.TrySetResult(new OutputData<T>(
        data.Resources.Add(resource), data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret));

    public override void Fail(Exception error) => _source.TrySetException(error);
}
