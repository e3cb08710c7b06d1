using System.Collections.Immutable;

namespace Pulumi;

/// <content>What converts to a list of inputs.</content>
public sealed partial class InputList<T>
{
    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(T value) => ImmutableArray.Create<Input<T>>(value);

    /// <summary>A list of one output.</summary>
    public static implicit operator InputList<T>(Output<T> value) => ImmutableArray.Create<Input<T>>(value);

    /// <summary>A list of one input.</summary>
    public static implicit operator InputList<T>(Input<T> value) => ImmutableArray.Create(value);

    /// <summary>A list of the values of an array.</summary>
    public static implicit operator InputList<T>(T[] values) => FromEach(values, value => value);

    /// <summary>A list of the outputs of an array.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => FromEach(values, value => value);

    /// <summary>A list of the inputs of an array.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => values.ToImmutableArray();

    /// <summary>A list of the values of a list.</summary>
    public static implicit operator InputList<T>(List<T> values) => FromEach(values, value => value);

    /// <summary>A list of the outputs of a list.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => FromEach(values, value => value);

    /// <summary>A list of the inputs of a list.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => values.ToImmutableArray();

    /// <summary>A list of the values of an array.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) =>
        values.IsDefault ? default(ImmutableArray<Input<T>>) : FromEach(values, value => value);

    /// <summary>A list of the outputs of an array.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        values.IsDefault ? default(ImmutableArray<Input<T>>) : FromEach(values, value => value);

    /// <summary>A list of the inputs of an array.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(Output.Create(values));

    /// <summary>A list that is only there later.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => values.Apply(ImmutableArray.CreateRange);

    /// <summary>A list that is only there later.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => values.Apply(ImmutableArray.CreateRange);

    /// <summary>A list that is only there later.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => values.Apply(ImmutableArray.CreateRange);

    /// <summary>A list that is only there later.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.Apply(array =>
        array.IsDefault ? default : ImmutableArray.CreateRange(array, value => (Input<T>)value)));

    private static InputList<T> FromEach<TElement>(IEnumerable<TElement> values, Func<TElement, Input<T>> toInput) =>
        values.Select(toInput).ToImmutableArray();
}
