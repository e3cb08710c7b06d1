using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    /// <summary>Makes an output of a value.</summary>
    public static Output<T> Create<T>(T value) => new(Task.FromResult(OutputData.Known(value)));

    /// <summary>Makes an output of a value that is being computed.</summary>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>Makes a secret of a value: it is encrypted in the state and never shown.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(Task.FromResult(OutputData.Known(value, isSecret: true)));

    /// <summary>Makes a secret of a value that is being computed.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Output<T>.CreateSecret(value);
    }

    /// <summary>Makes a secret of an output.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.MarkedSecret(() => Task.FromResult(true));
    }

    /// <summary>The output without its secret mark. Only for values that may be shown.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => output.MarkedSecret(() => Task.FromResult(false));

    /// <summary>Whether the output is secret, once it is there.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Data).IsSecret;

    /// <summary>Collects inputs into an array that is there when all of them are.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    /// <summary>Collects inputs into an array that is there when all of them are.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        new(AllAsync([.. inputs.Select(input => (Output<T>)input)]));

    /// <summary>Collects outputs into an array that is there when all of them are.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    /// <summary>Collects outputs into an array that is there when all of them are.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => new(AllAsync([.. outputs]));

    /// <summary>Formats a text with outputs in it: <c>Output.Format($"id {network.Id}")</c>. The culture is invariant.</summary>
    public static Output<string> Format(FormattableString formattableString) =>
        All(formattableString.GetArguments().Select(Untyped)).Apply(values =>
            string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));

    private static Output<object?> Untyped(object? value) => value switch
    {
        IInput input => new Output<object?>(input.ToOutput().DataAsync()),
        IOutput output => new Output<object?>(output.DataAsync()),
        _ => Create(value),
    };

    private static async Task<OutputData<ImmutableArray<T>>> AllAsync<T>(ImmutableArray<Output<T>> outputs)
    {
        var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
        var all = OutputData.Known(values);
        foreach (var output in outputs)
        {
            var data = await output.Data;
            values.Add(data.Value);
            all = all.Then(data.With(values));
        }

        return all.With(values.MoveToImmutable());
    }
}
