using Google.Protobuf.WellKnownTypes;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Policy.Tests;

/// <summary>
/// A stack as the engine tells a policy pack of it (pulumi/pulumi, analyzer_plugin.go): the outputs in the end,
/// references written as ids, ids of new resources unknown, and the dependencies of each property.
/// </summary>
internal sealed class EngineStack
{
    private readonly List<AnalyzerResource> _resources = [];

    public static PropertyValue Unknown => PropertyValue.Unknown;

    public AnalyzeStackRequest Request() => new() { Resources = { _resources } };

    /// <summary>Adds a resource.</summary>
    /// <param name="type">Its type token.</param>
    /// <param name="name">Its name.</param>
    /// <param name="properties">Its outputs; a <see cref="Link"/> for an id that comes from another resource.</param>
    /// <param name="region">The region of its provider.</param>
    public EngineStack Add(string type, string name, Dictionary<string, object> properties, string? region = null)
    {
        var resource = new AnalyzerResource { Type = type, Name = name, Urn = Urn(type, name), Properties = new Struct() };
        foreach (var (property, value) in properties)
        {
            var plain = value is Link link ? link.Id : value;
            resource.Properties.Fields[property] = PropertyWriter.Write(AsValue(plain), WireFeatures.Secrets);
            if (value is Link { Urn: var urn })
            {
                resource.PropertyDependencies[property] = new AnalyzerPropertyDependencies { Urns = { urn } };
            }
        }

        if (region is not null)
        {
            resource.Provider = new AnalyzerProviderResource
            {
                Type = "pulumi:providers:alicloud",
                Properties = new Struct { Fields = { ["region"] = Value.ForString(region) } },
            };
        }

        _resources.Add(resource);
        return this;
    }

    public static string Urn(string type, string name) => $"urn:pulumi:dev::net::{type}::{name}";

    private static PropertyValue AsValue(object value) => value switch
    {
        PropertyValue property => property,
        int number => number,
        string text => text,
        string[] texts => new PropertyValue.List([.. texts.Select(text => (PropertyValue)text)]),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>An id that comes from another resource.</summary>
    internal sealed record Link(string Type, string Name, PropertyValue Id)
    {
        public string Urn => EngineStack.Urn(Type, Name);

        /// <summary>The id of a new resource, in a preview.</summary>
        public static Link ToNew(string type, string name) => new(type, name, PropertyValue.Unknown);
    }
}
