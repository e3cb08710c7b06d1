using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using PulumiCen.Protocol;

namespace Pulumi.Serialization;

/// <summary>Converts decoded properties to the types that resources and functions declare.</summary>
/// <param name="warn">Gets what doesn't fit; the type's default takes its place.</param>
internal sealed class ValueConverter(Action<string> warn)
{
    private const BindingFlags Private = BindingFlags.NonPublic | BindingFlags.Instance;

    /// <summary>Decodes a property and converts it.</summary>
    /// <param name="context">Where it stands, for messages.</param>
    /// <param name="value">The property.</param>
    /// <param name="type">The type to convert to.</param>
    public OutputData<object?> Convert(string context, PropertyValue value, Type type)
    {
        var data = PropertyDecoder.Decode(value);
        return data.With(ConvertOrWarn(context, data.Value, type));
    }

    private object? ConvertOrWarn(string context, object? value, Type type)
    {
        var (result, error) = TryConvert(context, value, type);
        if (error is not null)
        {
            warn(error);
        }

        return error is null ? result : DefaultOf(type);
    }

    private (object? Result, string? Error) TryConvert(string context, object? value, Type type)
    {
        if (value is null)
        {
            return (DefaultOf(type), null);
        }

        if (Nullable.GetUnderlyingType(type) is { } element)
        {
            return TryConvert(context, value, element);
        }

        if (type == typeof(object))
        {
            return (value, null);
        }

        if (type == typeof(int) || type.IsEnum)
        {
            return TryConvertNumber(context, value, type);
        }

        if (type == typeof(JsonElement))
        {
            return (JsonSerializer.SerializeToElement(value), null);
        }

        if (EnumTypes.IsEnumType(type))
        {
            return EnumTypes.ConstructorOf(type, value.GetType()) is { } constructor
                ? (constructor.Invoke([value]), null)
                : (null, $"Expected target type {type.FullName} to have a constructor with a single {value.GetType().FullName} parameter.");
        }

        if (type.IsConstructedGenericType)
        {
            return TryConvertGeneric(context, value, type);
        }

        return OutputTypes.IsOutputType(type) ? TryConstruct(context, value, type) : Ensure(context, value, type);
    }

    private static (object?, string?) TryConvertNumber(string context, object value, Type type)
    {
        if (value is not double number)
        {
            return Ensure(context, value, typeof(double));
        }

        // Without its fraction, and the nearest int where it is none: as the original's compiler options have it.
        var whole = unchecked((int)number);
        return type.IsEnum ? (Enum.ToObject(type, whole), null) : (whole, null);
    }

    private (object?, string?) TryConvertGeneric(string context, object value, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(ImmutableArray<>) && value is ImmutableArray<object?>
            ? (Call(nameof(Array), type.GenericTypeArguments[0], context, value), null)
            : definition == typeof(ImmutableDictionary<,>) && value is ImmutableDictionary<string, object?>
            ? (Call(nameof(Dictionary), type.GenericTypeArguments[1], context, value), null)
            : definition == typeof(Union<,>)
            ? TryConvertUnion(context, value, type)
            : Ensure(context, value, type);
    }

    private object Call(string method, Type element, params object[] arguments) =>
        GetType().GetMethod(method, Private)!.MakeGenericMethod(element).Invoke(this, arguments)!;

    private ImmutableArray<T> Array<T>(string context, ImmutableArray<object?> items) =>
        [.. items.Select(item => (T)ConvertOrWarn(context, item, typeof(T))!)];

    private ImmutableDictionary<string, T> Dictionary<T>(string context, ImmutableDictionary<string, object?> map) =>
        map.ToImmutableDictionary(item => item.Key, item => (T)ConvertOrWarn(context, item.Value, typeof(T))!);

    private (object?, string?) TryConvertUnion(string context, object value, Type type)
    {
        var arguments = type.GenericTypeArguments;
        for (var index = 0; index < arguments.Length; index++)
        {
            var (result, error) = TryConvert($"{context}.AsT{index}", value, arguments[index]);
            if (error is null)
            {
                return (type.GetMethod($"FromT{index}")!.Invoke(null, [result]), null);
            }
        }

        return (null, $"Expected {arguments[0].FullName} or {arguments[1].FullName} but got {value.GetType().FullName} deserializing {context}");
    }

    private (object?, string?) TryConstruct(string context, object value, Type type)
    {
        if (OutputTypes.ConstructorOf(type) is not { } constructor)
        {
            return (null, $"Expected target type {type.FullName} to have [{nameof(OutputConstructorAttribute)}] constructor when deserializing {context}");
        }

        if (value is not ImmutableDictionary<string, object?> properties)
        {
            return Ensure(context, value, typeof(ImmutableDictionary<string, object>));
        }

        var arguments = constructor.GetParameters().Select(parameter => ConvertOrWarn(
            $"{type.FullName}({parameter.Name})",
            properties.GetValueOrDefault(OutputTypes.NameOf(parameter)),
            parameter.ParameterType));
        return (constructor.Invoke([.. arguments]), null);
    }

    private static (object?, string?) Ensure(string context, object value, Type type) =>
        type.IsInstanceOfType(value)
            ? (value, null)
            : (null, $"Expected {type.FullName} but got {value.GetType().FullName} deserializing {context}");

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
