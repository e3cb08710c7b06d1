using System.Diagnostics.CodeAnalysis;

namespace PulumiCen.Budget;

/// <summary>Makes <see cref="PlanValue{T}"/>s.</summary>
public static class PlanValue
{
    /// <summary>What a secret looks like in a text.</summary>
    public const string SecretText = "[secret]";

    /// <summary>A value that is known in preview.</summary>
    public static PlanValue<T> Known<T>(T value, bool isSecret = false)
        where T : notnull => new(ValueState.Known, value, isSecret);

    /// <summary>A value that only the update will know.</summary>
    public static PlanValue<T> Unknown<T>(bool isSecret = false)
        where T : notnull => new(ValueState.Unknown, default, isSecret);

    /// <summary>A value that the program doesn't give.</summary>
    public static PlanValue<T> Absent<T>()
        where T : notnull => default;
}

/// <summary>
/// A value of a plan: known, unknown until the update, or absent; the default is absent. It may be secret, which it
/// stays in every text: <see cref="ToString"/> never shows a secret.
/// </summary>
/// <typeparam name="T">The type of a known value.</typeparam>
public readonly record struct PlanValue<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly ValueState _state;

    internal PlanValue(ValueState state, T? value, bool isSecret)
    {
        _state = state;
        _value = value;
        IsSecret = isSecret;
    }

    /// <summary>Whether it must not be shown.</summary>
    public bool IsSecret { get; }

    /// <summary>Whether it is known.</summary>
    public bool IsKnown => _state == ValueState.Known;

    /// <summary>Whether only the update will know it.</summary>
    public bool IsUnknown => _state == ValueState.Unknown;

    /// <summary>Whether the program doesn't give it.</summary>
    public bool IsAbsent => _state == ValueState.Absent;

    /// <summary>The value, secret or not: never print it, print this struct.</summary>
    /// <exception cref="InvalidOperationException">It isn't known.</exception>
    public T Value => IsKnown ? _value! : throw new InvalidOperationException("The value isn't known.");

    /// <summary>The value where it is known, secret or not: never print it, print this struct.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsKnown;
    }

    /// <summary>For people: the value, <c>unknown</c>, <c>none</c>, or <c>[secret]</c>.</summary>
    public override string ToString() => this switch
    {
        { IsUnknown: true } => "unknown",
        { IsAbsent: true } => "none",
        { IsSecret: true } => PlanValue.SecretText,
        _ => _value!.ToString() ?? "",
    };
}
