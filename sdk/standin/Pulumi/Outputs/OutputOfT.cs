namespace Pulumi;

/// <summary>
/// A value that is there once the resources it depends on are: an output of a resource, or computed from one.
/// It carries the resources it depends on, and whether it is secret or, in a preview, unknown.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> data)
    {
        Data = data;
        Deployment.Current?.Tasks.Track(data);
    }

    /// <summary>Resolves to the value.</summary>
    internal Task<OutputData<T>> Data { get; }

    /// <summary>Makes an output of a value that is being computed.</summary>
    public static Output<T> Create(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(WrapAsync(value, isSecret: false));
    }

    /// <summary>Computes another value from this one, once it is known. In a preview it may stay unknown.</summary>
    public Output<U> Apply<U>(Func<T, U> func) => Apply(value => Output.Create(func(value)));

    /// <summary>Computes another value from this one, once it is known.</summary>
    public Output<U> Apply<U>(Func<T, Task<U>> func) => Apply(value => Output.Create(func(value)));

    /// <summary>Computes another value from this one, once it is known.</summary>
    public Output<U> Apply<U>(Func<T, Input<U>?> func) => Apply(value => func(value).ToOutput());

    /// <summary>
    /// Computes another value from this one, once it is known. The result depends on the resources of both, and is
    /// secret when either is.
    /// </summary>
    public Output<U> Apply<U>(Func<T, Output<U>?> func) => new(ApplyAsync(func));

    /// <summary>Does something with the value, once it is known.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) => Apply(async value =>
    {
        await func(value);
        return default(ValueTuple);
    });

    /// <summary>Says that an output is no text; the value is only there later. Use <see cref="Output.Format"/>.</summary>
    public override string ToString()
    {
        const string Message =
            "Calling [ToString] on an [Output<T>] is not supported.\n\n"
            + "To get the value of an Output<T> as an Output<string> consider:\n"
            + "1. o.Apply(v => $\"prefix{v}suffix\")\n"
            + "2. Output.Format($\"prefix{hostname}suffix\");\n\n"
            + "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.";

        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } setting
            && (setting is "1" || string.Equals(setting, "true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(Message);
        }

        Log.Warn(Message);
        return Message + "\nThis function may throw in a future version of Pulumi.";
    }

    async Task<OutputData<object?>> IOutput.DataAsync()
    {
        var data = await Data;
        return data.With<object?>(data.Value);
    }

    /// <summary>Makes a secret of a value that is being computed.</summary>
    internal static Output<T> CreateSecret(Task<T> value) => new(WrapAsync(value, isSecret: true));

    /// <summary>The value, or another one while it is unknown.</summary>
    internal async Task<T> ValueOrAsync(T whenUnknown)
    {
        var data = await Data;
        return data.IsKnown ? data.Value : whenUnknown;
    }

    /// <summary>This output with another secret mark.</summary>
    internal Output<T> MarkedSecret(Func<Task<bool>> isSecret)
    {
        return new Output<T>(MarkAsync());

        async Task<OutputData<T>> MarkAsync() => await Data with { IsSecret = await isSecret() };
    }

    private static async Task<OutputData<T>> WrapAsync(Task<T> value, bool isSecret) =>
        OutputData.Known(await value, isSecret);

    private async Task<OutputData<U>> ApplyAsync<U>(Func<T, Output<U>?> func)
    {
        var data = await Data;
        if (!data.IsKnown)
        {
            return data.With(default(U)!);
        }

        return func(data.Value) is { } result ? data.Then(await result.Data) : data.With(default(U)!);
    }
}
