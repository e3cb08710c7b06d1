using Google.Protobuf.WellKnownTypes;

namespace PulumiCen.Protocol;

/// <summary>Writes property values for the wire.</summary>
public static class PropertyWriter
{
    /// <summary>Writes an object in the form that a receiver with these features understands.</summary>
    public static Struct Write(PropertyMap properties, WireFeatures features)
    {
        var result = new Struct();
        foreach (var (name, value) in properties)
        {
            result.Fields[name] = Write(value, features);
        }

        return result;
    }

    /// <summary>Writes one value in the form that a receiver with these features understands.</summary>
    public static Value Write(PropertyValue value, WireFeatures features) => value switch
    {
        PropertyValue.Bool boolean => Value.ForBool(boolean.Value),
        PropertyValue.Number number => Value.ForNumber(number.Value),
        PropertyValue.Text text => Value.ForString(text.Value),
        PropertyValue.UnknownValue => Value.ForString(Signatures.Unknown),
        PropertyValue.List list => Value.ForList([.. list.Items.Select(item => Write(item, features))]),
        PropertyValue.Map map => Value.ForStruct(Write(map.Properties, features)),
        PropertyValue.Secret secret => WriteSecret(Write(secret.Element, features), features),
        PropertyValue.Reference reference => WriteReference(reference, features),
        PropertyValue.Output output => WriteOutput(output, features),
        PropertyValue.Opaque opaque => Value.ForStruct(Write(opaque.Properties.With(Signatures.Key, opaque.Signature), features)),
        _ => Value.ForNull(),
    };

    private static Value WriteSecret(Value element, WireFeatures features) =>
        features.HasFlag(WireFeatures.Secrets)
            ? Special(Signatures.Secret, ("value", element))
            : element;

    private static Value WriteReference(PropertyValue.Reference reference, WireFeatures features)
    {
        if (!features.HasFlag(WireFeatures.References))
        {
            return Value.ForString(reference.Id switch
            {
                null => reference.Urn,
                "" => Signatures.Unknown,
                var id => id,
            });
        }

        var result = Special(Signatures.Reference, ("urn", Value.ForString(reference.Urn)));
        WriteText(result, "id", reference.Id);
        WriteText(result, "name", NullIfEmpty(reference.Name));
        WriteText(result, "type", NullIfEmpty(reference.Type));
        WriteText(result, "packageVersion", NullIfEmpty(reference.PackageVersion));
        return result;
    }

    private static Value WriteOutput(PropertyValue.Output output, WireFeatures features)
    {
        var element = output.Element is null ? Value.ForString(Signatures.Unknown) : Write(output.Element, features);
        if (!features.HasFlag(WireFeatures.Outputs))
        {
            return output.IsSecret ? WriteSecret(element, features) : element;
        }

        var result = Special(
            Signatures.Output,
            ("secret", Value.ForBool(output.IsSecret)),
            ("dependencies", Value.ForList([.. output.Dependencies.Select(Value.ForString)])));
        if (output.Element is not null)
        {
            result.StructValue.Fields["value"] = element;
        }

        return result;
    }

    private static Value Special(string signature, params ReadOnlySpan<(string Name, Value Value)> properties)
    {
        var result = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (name, value) in properties)
        {
            result.Fields[name] = value;
        }

        return Value.ForStruct(result);
    }

    private static void WriteText(Value target, string name, string? text)
    {
        if (text is not null)
        {
            target.StructValue.Fields[name] = Value.ForString(text);
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
