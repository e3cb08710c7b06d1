using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Utilities;
using PulumiCen.Protocol;

namespace PulumiCen.Testing;

/// <summary>Reads the arguments of a CEN resource as the provider would get them, those that aren't known among them.</summary>
internal static class GivenArguments
{
    private static readonly MethodInfo ReadInput =
        typeof(GivenArguments).GetMethod(nameof(ReadInputAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<PropertyMap> ReadAsync(ResourceArgs args)
    {
        var inputs = PropertyMap.Empty;
        foreach (var (name, input) in Inputs(args))
        {
            inputs = inputs.WithOptional(name, await ReadAsync(input));
        }

        return inputs;
    }

    // The attribute is on the field of a list, which stays empty where the program gives none, or on the property.
    private static IEnumerable<(string Name, object Input)> Inputs(ResourceArgs args)
    {
        foreach (var member in args.GetType().GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var input = member.GetCustomAttribute<InputAttribute>() is null ? null : member switch
            {
                FieldInfo field => field.GetValue(args),
                PropertyInfo property => property.GetValue(args),
                _ => null,
            };
            if (input is not null)
            {
                yield return (NameOf(member), input);
            }
        }
    }

    private static string NameOf(MemberInfo member) => (string)member.GetCustomAttributesData()
        .Single(attribute => attribute.AttributeType == typeof(InputAttribute))
        .ConstructorArguments[0].Value!;

    private static Task<PropertyValue?> ReadAsync(object input)
    {
        var type = input.GetType();
        while (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Input<>))
        {
            type = type.BaseType ?? throw new InvalidOperationException($"{input.GetType()} is no Input<T>.");
        }

        return (Task<PropertyValue?>)ReadInput.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [input])!;
    }

    private static async Task<PropertyValue?> ReadInputAsync<T>(Input<T> input)
    {
        Output<T> output = input;
        return await OutputUtilities.GetIsKnownAsync(output)
            ? await ToPropertyAsync(await OutputUtilities.GetValueAsync(output))
            : PropertyValue.Unknown;
    }

    private static async Task<PropertyValue?> ToPropertyAsync(object? value) => value switch
    {
        null => null,
        bool boolean => boolean,
        int number => number,
        ImmutableArray<string> list => new PropertyValue.List([.. list.Select(text => (PropertyValue)text)]),
        ImmutableDictionary<string, string> map =>
            PropertyMap.From(map.Select(entry => KeyValuePair.Create(entry.Key, (PropertyValue)entry.Value))),
        CustomResource resource => await ReferenceToAsync(resource),

        // A text, or an enumeration, whose value is its text.
        _ => value.ToString()!,
    };

    private static async Task<PropertyValue> ReferenceToAsync(CustomResource resource)
    {
        var isKnown = await OutputUtilities.GetIsKnownAsync(resource.Id);
        return new PropertyValue.Reference(
            await OutputUtilities.GetValueAsync(resource.Urn),
            isKnown ? await OutputUtilities.GetValueAsync(resource.Id) ?? "" : "",
            resource.GetResourceName(),
            resource.GetResourceType(),
            "");
    }
}
