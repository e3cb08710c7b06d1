using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PulumiCen.Engine.Projects;

/// <summary>The values of one YAML file as JSON. Aliases, which can make much out of little or contain themselves, have limits.</summary>
internal sealed class YamlValues
{
    private const int Most = 100_000;

    private int _count;
    private int _depth;

    /// <exception cref="YamlException">There is more than it takes, or a key that isn't a text.</exception>
    public JToken Convert(YamlNode node)
    {
        _count++;
        _depth++;
        if (_count > Most || _depth > ShallowYaml.Deepest)
        {
            throw new YamlException(node.Start, node.End, "there are too many values in it, or too deep ones");
        }

        JToken value = node switch
        {
            YamlMappingNode mapping => new JObject(mapping.Children.Select(child => new JProperty(Name(child.Key), Convert(child.Value)))),
            YamlSequenceNode sequence => new JArray(sequence.Children.Select(Convert)),
            YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value ?? ""),
            YamlScalarNode quoted => quoted.Value ?? "",
            _ => JValue.CreateNull(),
        };
        _depth--;
        return value;
    }

    private static string Name(YamlNode key) =>
        key is YamlScalarNode text ? text.Value ?? "" : throw new YamlException(key.Start, key.End, "a key isn't a text");

    private static JToken Plain(string text) => text switch
    {
        "" or "~" or "null" => JValue.CreateNull(),
        "true" => true,
        "false" => false,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => text,
    };
}
