namespace Pulumi;

/// <summary>An input of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    /// <summary>An input without a value.</summary>
    public InputUnion()
        : this(Output.Create(default(Union<T0, T1>)))
    {
    }

    private InputUnion(Output<Union<T0, T1>> value)
        : base(value)
    {
    }

    /// <summary>From a union.</summary>
    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => new(Output.Create(value));

    /// <summary>From a value of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(T0 value) => new(Output.Create(Union<T0, T1>.FromT0(value)));

    /// <summary>From a value of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(T1 value) => new(Output.Create(Union<T0, T1>.FromT1(value)));

    /// <summary>From an input of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));

    /// <summary>From an input of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T1> value) => new(value.Apply(Union<T0, T1>.FromT1));

    /// <summary>From an output of a union.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value);

    /// <summary>From an output of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));

    /// <summary>From an output of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => new(value.Apply(Union<T0, T1>.FromT1));
}
