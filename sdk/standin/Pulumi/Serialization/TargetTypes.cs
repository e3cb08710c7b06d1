using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Refuses types of outputs that no property can be converted to, before anything is registered.</summary>
internal static class TargetTypes
{
    private static readonly ImmutableHashSet<Type> Plain =
        [typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(JsonElement)];

    /// <summary>Checks a type and the types in it.</summary>
    /// <param name="context">Where it stands, for messages.</param>
    /// <param name="type">The type.</param>
    /// <exception cref="InvalidOperationException">The type, or one in it, isn't allowed.</exception>
    public static void Check(string context, Type type) => Check(context, type, []);

    private static void Check(string context, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || Plain.Contains(type) || type.IsAssignableTo(typeof(Resource)) || IsIntEnum(type))
        {
            return;
        }

        if (EnumTypes.IsEnumType(type))
        {
            EnumTypes.Check(type);
        }
        else if (type.IsConstructedGenericType)
        {
            CheckGeneric(context, type, seen);
        }
        else
        {
            CheckOutputType(context, type, seen);
        }
    }

    private static bool IsIntEnum(Type type) => type.IsEnum && type.GetEnumUnderlyingType() == typeof(int);

    private static void CheckGeneric(string context, Type type, HashSet<Type> seen)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] != typeof(string))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n    The only allowed ImmutableDictionary 'TKey' type is 'String'.");
        }

        if (definition != typeof(Nullable<>) && definition != typeof(Union<,>)
            && definition != typeof(ImmutableArray<>) && definition != typeof(ImmutableDictionary<,>))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n"
                + "    The only generic types allowed are ImmutableArray<...> and ImmutableDictionary<string, ...>");
        }

        foreach (var argument in type.GenericTypeArguments)
        {
            Check(context, argument, seen);
        }
    }

    private static void CheckOutputType(string context, Type type, HashSet<Type> seen)
    {
        if (!OutputTypes.IsOutputType(type))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}. Allowed types are:\n"
                + "    String, Boolean, Int32, Double,\n"
                + "    Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or\n"
                + $"    a class explicitly marked with the [{nameof(OutputTypeAttribute)}].");
        }

        var constructor = OutputTypes.ConstructorOf(type) ?? throw new InvalidOperationException(
            $"{type.FullName} had [{nameof(OutputTypeAttribute)}], but did not contain constructor marked with [{nameof(OutputConstructorAttribute)}].");
        foreach (var parameter in constructor.GetParameters())
        {
            Check($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
        }
    }
}
