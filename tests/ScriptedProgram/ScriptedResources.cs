using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi;
using Pulumi.Utilities;

namespace ScriptedProgram;

/// <summary>The resources of a program.json.</summary>
internal sealed class ScriptedResources(JObject script)
{
    private readonly Dictionary<string, CustomResource> _registered = new(StringComparer.Ordinal);

    /// <summary>
    /// Registers all: as they come, or in the given order. Then the numbers of a resource wait for the resource before it,
    /// so that the program itself waits for nothing, as the recorded one.
    /// </summary>
    public void Register(string[]? order)
    {
        var resources = script["resources"]!.Cast<JObject>().ToDictionary(resource => (string)resource["name"]!, StringComparer.Ordinal);
        Task? before = null;
        foreach (var name in order ?? [.. resources.Keys])
        {
            var resource = Register(resources[name], before);
            _registered[name] = resource;
            before = order is null ? null : OutputUtilities.GetValueAsync(resource.Urn);
        }
    }

    private static async Task<double> NumberAsync(double number, Task before)
    {
        await before;
        return number;
    }

    private CustomResource Register(JObject resource, Task? before) => new(
        $"cen:index:{resource["type"]}",
        (string)resource["name"]!,
        new DictionaryResourceArgs(((JObject)resource["inputs"]!).Properties().ToImmutableDictionary(
            property => property.Name, property => Input(property.Value, before), StringComparer.Ordinal)),
        new CustomResourceOptions
        {
            ImportId = (string?)resource["options"]?["import"],
            DeleteBeforeReplace = (bool?)resource["options"]?["deleteBeforeReplace"],
        });

    private object? Input(JToken value, Task? before) => value switch
    {
        JObject { Count: 1 } special when special["ref"] is { } name => _registered[(string)name!],
        JObject { Count: 1 } special when special["secret"] is { } secret => Output.CreateSecret(Input(secret, before)),
        JObject { Count: 1 } special when special["fromId"] is { } name =>
            _registered[(string)name!].Id.Apply(id => (double)id.Length),
        JObject properties => properties.Properties().ToImmutableDictionary(
            property => property.Name, property => Input(property.Value, before), StringComparer.Ordinal),
        JArray items => items.Select(item => Input(item, before)).ToImmutableArray(),
        JValue { Type: JTokenType.Integer or JTokenType.Float } number when before is not null =>
            Output.Create(NumberAsync((double)number, before)),
        JValue { Type: JTokenType.Integer or JTokenType.Float } number => (double)number,
        JValue plain => plain.Value,
        _ => throw new InvalidOperationException($"{value.Path}: {value.Type} is no input."),
    };
}
