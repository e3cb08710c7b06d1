using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Structs with <see cref="EnumTypeAttribute"/>: a text or number with a type of its own.</summary>
internal static class EnumTypes
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static bool IsEnumType(Type type) => type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute));

    /// <summary>The text or number of such a value.</summary>
    public static bool TryGetValue(object value, out object? element)
    {
        element = null;
        var type = value.GetType();
        if (!IsEnumType(type))
        {
            return false;
        }

        var conversion = ConversionOf(type);
        if (conversion?.ReturnType != typeof(string) && conversion?.ReturnType != typeof(double))
        {
            throw new InvalidOperationException(
                $"Expected {type.FullName} to have an explicit conversion operator to String or Double.");
        }

        element = conversion.Invoke(null, [value]);
        return true;
    }

    /// <summary>The constructor that takes such a text or number, or null.</summary>
    public static ConstructorInfo? ConstructorOf(Type type, Type element) => type.GetConstructor(Any, [element]);

    /// <summary>Refuses a type that lacks what makes it convertible both ways.</summary>
    public static void Check(Type type)
    {
        var element = new[] { typeof(string), typeof(double) }.FirstOrDefault(candidate => ConstructorOf(type, candidate) is not null)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain constructor with a single String or Double parameter.");
        if (ConversionOf(type)?.ReturnType != element)
        {
            throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain an explicit conversion operator to {element.FullName}.");
        }
    }

    private static MethodInfo? ConversionOf(Type type) =>
        type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
}
