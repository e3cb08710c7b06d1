namespace Pulumi;

/// <summary>A property of a resource's arguments: a plain value or an output, converted from either.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    private protected Input(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The value; a list or map changes it as elements are added.</summary>
    private protected Output<T> Value { get; set; }

    /// <summary>A plain value is an input.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>An output is an input.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>An input is an output.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.Value;

    IOutput IInput.ToOutput() => Value;
}
