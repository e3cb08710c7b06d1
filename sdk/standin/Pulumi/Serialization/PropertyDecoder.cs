using System.Collections.Immutable;
using PulumiCen.Protocol;

namespace Pulumi.Serialization;

/// <summary>
/// Turns a property into plain objects: texts, numbers, immutable arrays and dictionaries, resources. A secret or an
/// unknown anywhere in it makes the whole of it one.
/// </summary>
internal static class PropertyDecoder
{
    public static OutputData<object?> Decode(PropertyValue value) => value switch
    {
        PropertyValue.Bool truth => OutputData.Known<object?>(truth.Value),
        PropertyValue.Number number => OutputData.Known<object?>(number.Value),
        PropertyValue.Text text => OutputData.Known<object?>(text.Value),
        PropertyValue.UnknownValue => OutputData.Unknown<object?>(),
        PropertyValue.Secret secret => Decode(secret.Element) with { IsSecret = true },
        PropertyValue.List list => List(list),
        PropertyValue.Map map => Map(map.Properties),
        PropertyValue.Reference reference => OutputData.Known<object?>(ResourceTypes.Resolve(reference)),
        PropertyValue.Output output => Output(output),
        PropertyValue.Opaque opaque => Map(opaque.Properties),
        _ => OutputData.Known<object?>(null),
    };

    private static OutputData<object?> List(PropertyValue.List list)
    {
        var items = ImmutableArray.CreateBuilder<object?>(list.Items.Length);
        var all = OutputData.Known<object?>(null);
        foreach (var item in list.Items)
        {
            var data = Decode(item);
            items.Add(data.Value);
            all = all.Then(data);
        }

        return all.With<object?>(items.MoveToImmutable());
    }

    private static OutputData<object?> Map(PropertyMap properties)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        var all = OutputData.Known<object?>(null);

        // Names with two underscores are the engine's and the provider's own.
        foreach (var (name, property) in properties.Where(item => !item.Key.StartsWith("__", StringComparison.Ordinal)))
        {
            var data = Decode(property);
            values.Add(name, data.Value);
            all = all.Then(data);
        }

        return all.With<object?>(values.ToImmutable());
    }

    private static OutputData<object?> Output(PropertyValue.Output output)
    {
        var resources = output.Dependencies.Select(urn => (Resource)new DependencyResource(urn)).ToImmutableHashSet();
        var marks = new OutputData<object?>(resources, null, output.Element is not null, output.IsSecret);
        return output.Element is null ? marks : marks.Then(Decode(output.Element));
    }
}
