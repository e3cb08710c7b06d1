using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A union whose types aren't known at compile time.</summary>
internal interface IUnion
{
    object Value { get; }
}

/// <summary>A value of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _first;
    private readonly T1 _second;

    private Union(T0 first, T1 second, bool isSecond)
    {
        _first = first;
        _second = second;
        IsT1 = isSecond;
    }

    /// <summary>Whether it holds the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether it holds the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">It holds the second one.</exception>
    public T0 AsT0 => IsT0 ? _first : throw new InvalidOperationException($"Cannot return as T0 as result is T1");

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">It holds the first one.</exception>
    public T1 AsT1 => IsT1 ? _second : throw new InvalidOperationException($"Cannot return as T1 as result is T0");

    /// <summary>The value.</summary>
    public object Value => (IsT0 ? _first : (object?)_second)!;

    /// <summary>A value of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A value of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold the same type and equal values.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they hold different types or values.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>A value of the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isSecond: false);

    /// <summary>A value of the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isSecond: true);

    /// <summary>Maps a value of the first type; one of the second stays.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) =>
        IsT0 ? Union<TResult, T1>.FromT0(mapFunc(_first)) : Union<TResult, T1>.FromT1(_second);

    /// <summary>Maps a value of the second type; one of the first stays.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) =>
        IsT0 ? Union<T0, TResult>.FromT0(_first) : Union<T0, TResult>.FromT1(mapFunc(_second));

    /// <summary>Maps a value of either type.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        MapT0(mapFunc0).MapT1(mapFunc1);

    /// <summary>Computes a result from a value of either type.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT0 ? f0(_first) : f1(_second);

    /// <summary>Does something with a value of either type.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT0)
        {
            f0(_first);
        }
        else
        {
            f1(_second);
        }
    }

    /// <summary>The value if it is of the first type, else the remainder.</summary>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        (value, remainder) = (_first, _second);
        return IsT0;
    }

    /// <summary>The value if it is of the second type, else the remainder.</summary>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        (value, remainder) = (_second, _first);
        return IsT1;
    }

    /// <inheritdoc />
    public bool Equals(Union<T0, T1> union) => IsT1 == union.IsT1 && Equals(Value, union.Value);

    /// <inheritdoc />
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Union<T0, T1> union && Equals(union);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <inheritdoc />
    public override string ToString() => $"{Value}";
}
