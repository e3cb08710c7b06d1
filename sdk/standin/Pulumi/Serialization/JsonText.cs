using System.Collections.Immutable;
using PulumiCen.Protocol;

namespace Pulumi.Serialization;

/// <summary>Inputs that are sent as a JSON text: a provider's configuration.</summary>
internal static class JsonText
{
    /// <summary>The value's JSON, as secret and as known as the value.</summary>
    public static Output<string> Of(object value) => new(SerializeAsync(value));

    private static async Task<OutputData<string>> SerializeAsync(object value)
    {
        var serializer = new PropertySerializer();
        var property = await serializer.SerializeAsync("", value);
        var json = PropertyWriter.Write(property, WireFeatures.None).ToString();
        return new OutputData<string>(
            serializer.Dependencies.ToImmutableHashSet(), json, !property.ContainsUnknown, property.ContainsSecret);
    }
}
