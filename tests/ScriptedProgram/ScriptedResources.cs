using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi;
using Pulumi.Utilities;

namespace ScriptedProgram;

/// <summary>The resources of a program.json.</summary>
internal sealed class ScriptedResources(JObject script)
{
    private readonly Dictionary<string, CustomResource> _registered = new(StringComparer.Ordinal);

    /// <summary>Registers all: in the script's order at once, or one after the other in the given order.</summary>
    public async Task RegisterAsync(string[]? order)
    {
        var resources = script["resources"]!.Cast<JObject>().ToDictionary(resource => (string)resource["name"]!, StringComparer.Ordinal);
        foreach (var name in order ?? [.. resources.Keys])
        {
            var resource = Register(resources[name]);
            _registered[name] = resource;
            if (order is not null && !string.Equals(name, order[^1], StringComparison.Ordinal))
            {
                await OutputUtilities.GetValueAsync(resource.Urn);
            }
        }
    }

    private CustomResource Register(JObject resource) => new(
        $"cen:index:{resource["type"]}",
        (string)resource["name"]!,
        new DictionaryResourceArgs(((JObject)resource["inputs"]!).Properties().ToImmutableDictionary(
            property => property.Name, property => Input(property.Value), StringComparer.Ordinal)),
        new CustomResourceOptions { ImportId = (string?)resource["options"]?["import"] });

    private object? Input(JToken value) => value switch
    {
        JObject { Count: 1 } special when special["ref"] is { } name => _registered[(string)name!],
        JObject { Count: 1 } special when special["secret"] is { } secret => Output.CreateSecret(Input(secret)),
        JObject { Count: 1 } special when special["fromId"] is { } name =>
            _registered[(string)name!].Id.Apply(id => (double)id.Length),
        JObject properties => properties.Properties().ToImmutableDictionary(
            property => property.Name, property => Input(property.Value), StringComparer.Ordinal),
        JArray items => items.Select(Input).ToImmutableArray(),
        JValue { Type: JTokenType.Integer or JTokenType.Float } number => (double)number,
        JValue plain => plain.Value,
        _ => throw new InvalidOperationException($"{value.Path}: {value.Type} is no input."),
    };
}
