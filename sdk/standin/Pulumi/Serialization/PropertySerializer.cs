using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using PulumiCen.Protocol;

namespace Pulumi.Serialization;

/// <summary>
/// Turns a value of a program into a property: waits for the outputs in it, and collects the resources it depends on.
/// </summary>
internal sealed class PropertySerializer
{
    /// <summary>The resources that the values serialized so far depend on.</summary>
    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>Serializes one value.</summary>
    /// <param name="context">Where it stands, for messages.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">It, or something in it, can't be sent.</exception>
    public async Task<PropertyValue> SerializeAsync(string context, object? value) => value switch
    {
        null or ValueTuple => PropertyValue.Null,
        bool truth => truth,
        int number => number,
        double number => number,
        string text => text,
        InputArgs args => await MapAsync(context, args.ToDictionary()),
        Task => throw new InvalidOperationException(
            $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{context}"),
        IInputList list => await OutputAsync(context, list.Items),
        IInput input => await OutputAsync(context, input.ToOutput()),
        IOutput output => await OutputAsync(context, output),
        IUnion union => await SerializeAsync(context, union.Value),
        JsonElement json => Json(json),
        CustomResource resource => await ReferenceAsync(context, resource),
        ComponentResource component => await ReferenceAsync(context, component),
        IDictionary map => await MapAsync(context, map),
        IList list => await ListAsync(context, list),
        _ => await DeclaredAsync(context, value),
    };

    private async Task<PropertyValue> OutputAsync(string context, IOutput output)
    {
        var data = await output.DataAsync();
        Dependencies.UnionWith(data.Resources);
        if (!data.IsKnown)
        {
            return PropertyValue.Unknown;
        }

        var value = await SerializeAsync(context, data.Value);
        return data.IsSecret ? new PropertyValue.Secret(value) : value;
    }

    private async Task<PropertyValue> ReferenceAsync(string context, CustomResource resource)
    {
        Dependencies.Add(resource);
        var id = await SerializeAsync(context, resource.Id) as PropertyValue.Text;
        return new PropertyValue.Reference(await UrnAsync(context, resource), id?.Value ?? "", "", "", "");
    }

    private async Task<PropertyValue> ReferenceAsync(string context, ComponentResource component) =>
        // A component is its URN: its properties may lead back to what is being sent.
        new PropertyValue.Reference(await UrnAsync(context, component), Id: null, "", "", "");

    private async Task<string> UrnAsync(string context, Resource resource) =>
        (await SerializeAsync(context, resource.Urn) as PropertyValue.Text)?.Value ?? "";

    private async Task<PropertyValue> MapAsync(string context, IDictionary map)
    {
        var properties = new List<KeyValuePair<string, PropertyValue>>();
        foreach (DictionaryEntry entry in map)
        {
            var name = entry.Key as string
                ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{context}");
            var value = await SerializeAsync($"{context}.{name}", entry.Value);

            // As in JSON, a property without a value isn't there.
            if (value is not PropertyValue.NullValue)
            {
                properties.Add(KeyValuePair.Create(name, value));
            }
        }

        return PropertyMap.From(properties);
    }

    private async Task<PropertyValue> ListAsync(string context, IList list)
    {
        if (IsUninitialized(list))
        {
            return new PropertyValue.List([]);
        }

        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Count);
        for (var index = 0; index < list.Count; index++)
        {
            items.Add(await SerializeAsync($"{context}[{index}]", list[index]));
        }

        return new PropertyValue.List(items.MoveToImmutable());
    }

    /// <summary>An immutable array that was never set has no elements to count.</summary>
    private static bool IsUninitialized(IList list) =>
        list.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && list.Equals(Activator.CreateInstance(type));

    private async Task<PropertyValue> DeclaredAsync(string context, object value)
    {
        if (value is Enum number)
        {
            return (double)Convert.ToInt32(number, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (EnumTypes.TryGetValue(value, out var element))
        {
            return await SerializeAsync(context, element);
        }

        return OutputTypes.TryGetProperties(value, out var properties)
            ? await MapAsync(context, properties)
            : throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{context}");
    }

    private static PropertyValue Json(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        JsonValueKind.Array => new PropertyValue.List([.. element.EnumerateArray().Select(Json)]),
        JsonValueKind.Object => PropertyMap.From(
            element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Json(property.Value)))),
        _ => PropertyValue.Null,
    };
}
