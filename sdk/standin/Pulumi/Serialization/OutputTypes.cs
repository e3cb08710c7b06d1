using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Classes with <see cref="OutputTypeAttribute"/>: objects of a function's result or a resource's output.</summary>
internal static class OutputTypes
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static bool IsOutputType(Type type) => type.IsDefined(typeof(OutputTypeAttribute));

    /// <summary>The constructor to use: the marked one, or the only public one.</summary>
    public static ConstructorInfo? ConstructorOf(Type type)
    {
        var all = type.GetConstructors(Any);
        var @public = all.Where(constructor => constructor.IsPublic).ToArray();
        return all.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (@public.Length == 1 ? @public[0] : null);
    }

    /// <summary>The name in the schema of such a constructor's parameter.</summary>
    public static string NameOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;

    /// <summary>The properties of such an object: its read-only fields, in the schema's spelling.</summary>
    public static bool TryGetProperties(object value, [NotNullWhen(true)] out IDictionary? properties)
    {
        properties = null;
        var type = value.GetType();
        if (!IsOutputType(type))
        {
            return false;
        }

        properties = type.GetFields(Any)
            .Where(field => field.IsInitOnly)
            .ToDictionary(field => char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field => field.GetValue(value));
        return true;
    }
}
