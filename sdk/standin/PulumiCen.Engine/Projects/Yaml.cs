using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace PulumiCen.Engine.Projects;

/// <summary>YAML as JSON tokens, and back.</summary>
internal static class Yaml
{
    /// <exception cref="EngineException">The file isn't YAML, or no mapping.</exception>
    public static JObject Load(string path)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(path);
            stream.Load(new ShallowYaml(new Parser(reader)));
            if (stream.Documents.Count == 0)
            {
                return [];
            }

            return new YamlValues().Convert(stream.Documents[0].RootNode) as JObject
                ?? throw new EngineException($"could not read {path}: it has no mapping of keys to values");
        }
        catch (YamlException error)
        {
            throw new EngineException(
                $"could not read {path}: line {error.Start.Line}: {error.InnerException?.Message ?? error.Message}", error);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // What the parser throws for some of what isn't YAML.
            throw new EngineException($"could not read {path}: it isn't YAML", error);
        }
    }

    /// <summary>A text, or what reads as one; null when there is none.</summary>
    /// <exception cref="EngineException">It is a mapping or a list.</exception>
    public static string? Text(this JObject mapping, string name) => mapping[name] switch
    {
        null or JValue { Value: null } => null,
        JValue { Value: bool flag } => flag ? "true" : "false",
        JValue value => value.ToString(CultureInfo.InvariantCulture),
        _ => throw new EngineException($"'{name}' in a file of the project is a mapping or a list, and should be a text"),
    };

    public static void Save(string path, JObject content)
    {
        var serializer = new SerializerBuilder().WithQuotingNecessaryStrings().DisableAliases().Build();
        File.WriteAllText(path, serializer.Serialize(Convert(content)));
    }

    private static object? Convert(JToken token) => token switch
    {
        JObject properties => properties.Properties()
            .ToDictionary(property => property.Name, property => Convert(property.Value), StringComparer.Ordinal),
        JArray items => items.Select(Convert).ToArray(),
        JValue value => value.Value,
        _ => null,
    };
}
