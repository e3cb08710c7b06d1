namespace Pulumi;

/// <summary>Computes with inputs as with outputs.</summary>
public static class InputExtensions
{
    /// <summary>Computes another value from this one, once it is known.</summary>
    public static Output<U> Apply<T, U>(this Input<T>? input, Func<T, U> func) => input.ToOutput().Apply(func);

    /// <summary>Computes another value from this one, once it is known.</summary>
    public static Output<U> Apply<T, U>(this Input<T>? input, Func<T, Task<U>> func) => input.ToOutput().Apply(func);

    /// <summary>Computes another value from this one, once it is known.</summary>
    public static Output<U> Apply<T, U>(this Input<T>? input, Func<T, Input<U>?> func) => input.ToOutput().Apply(func);

    /// <summary>Computes another value from this one, once it is known.</summary>
    public static Output<U> Apply<T, U>(this Input<T>? input, Func<T, Output<U>?> func) => input.ToOutput().Apply(func);

    /// <summary>The input as an output; no input is the type's default.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input ?? Output.Create(default(T)!);
}
