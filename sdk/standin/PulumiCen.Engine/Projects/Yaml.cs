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
            stream.Load(reader);
            if (stream.Documents.Count == 0)
            {
                return [];
            }

            return Convert(stream.Documents[0].RootNode) as JObject
                ?? throw new EngineException($"could not read {path}: it has no mapping of keys to values");
        }
        catch (YamlException error)
        {
            throw new EngineException(
                $"could not read {path}: line {error.Start.Line}: {error.InnerException?.Message ?? error.Message}", error);
        }
    }

    public static void Save(string path, JObject content)
    {
        var serializer = new SerializerBuilder().WithQuotingNecessaryStrings().DisableAliases().Build();
        File.WriteAllText(path, serializer.Serialize(Convert(content)));
    }

    private static JToken Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Children
            .Select(child => new JProperty(((YamlScalarNode)child.Key).Value ?? "", Convert(child.Value)))),
        YamlSequenceNode sequence => new JArray(sequence.Children.Select(Convert)),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value ?? ""),
        YamlScalarNode quoted => quoted.Value ?? "",
        _ => JValue.CreateNull(),
    };

    private static JToken Plain(string text) => text switch
    {
        "" or "~" or "null" => JValue.CreateNull(),
        "true" => true,
        "false" => false,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => text,
    };

    private static object? Convert(JToken token) => token switch
    {
        JObject properties => properties.Properties()
            .ToDictionary(property => property.Name, property => Convert(property.Value), StringComparer.Ordinal),
        JArray items => items.Select(Convert).ToArray(),
        JValue value => value.Value,
        _ => null,
    };
}
