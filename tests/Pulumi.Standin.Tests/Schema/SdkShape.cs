using System.Collections.Immutable;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace Pulumi.Standin.Tests.Schema;

/// <summary>What C# type a property of the schema has in the SDK.</summary>
internal static class SdkShape
{
    public static readonly Assembly Sdk = typeof(PulumiCen.Instance).Assembly;

    /// <summary>A class of the SDK.</summary>
    public static Type Class(string name) => Sdk.GetType($"PulumiCen.{name}", throwOnError: true)!;

    /// <summary>The type of a plain value.</summary>
    public static Type Plain(JToken property)
    {
        if ((string?)property["$ref"] is { } reference)
        {
            var isObject = PackageSchema.Resolve(reference)!["enum"] is null && reference.StartsWith("#/types/", StringComparison.Ordinal);
            return Class((isObject ? "Outputs." : "") + PackageSchema.ClassName(reference));
        }

        return (string?)property["type"] switch
        {
            "string" => typeof(string),
            "integer" => typeof(int),
            "boolean" => typeof(bool),
            "array" => typeof(ImmutableArray<>).MakeGenericType(Plain(property["items"]!)),
            _ => typeof(ImmutableDictionary<,>).MakeGenericType(typeof(string), Plain(property["additionalProperties"]!)),
        };
    }

    /// <summary>The type of a value that may be absent: only value types look different at run time.</summary>
    public static Type Optional(JToken property, bool isRequired)
    {
        var type = Plain(property);
        return isRequired || !type.IsValueType || (string?)property["type"] == "array" ? type : typeof(Nullable<>).MakeGenericType(type);
    }

    /// <summary>The type of an argument that may be an output.</summary>
    public static Type Input(JToken property) => (string?)property["type"] switch
    {
        "array" => typeof(InputList<>).MakeGenericType(Plain(property["items"]!)),
        "object" => typeof(InputMap<>).MakeGenericType(Plain(property["additionalProperties"]!)),
        _ => typeof(Input<>).MakeGenericType(Plain(property)),
    };

    /// <summary>Whether a nullable reference type is allowed in a member's type.</summary>
    public static bool IsNullable(MemberInfo member)
    {
        var context = new NullabilityInfoContext();
        var info = member is FieldInfo field ? context.Create(field) : context.Create((PropertyInfo)member);
        var isOutput = info.Type.IsGenericType && info.Type.GetGenericTypeDefinition() == typeof(Output<>);
        return (isOutput ? info.GenericTypeArguments[0] : info).ReadState == NullabilityState.Nullable;
    }
}
