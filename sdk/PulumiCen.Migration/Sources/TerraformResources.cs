using Newtonsoft.Json.Linq;

namespace PulumiCen.Migration.Sources;

/// <summary>What both forms of Terraform's state have in common.</summary>
internal static class TerraformResources
{
    public const string Tainted = "it is tainted, so the next apply replaces it";
    public const string Deposed = "it waits to be destroyed, as the old half of a replacement that wasn't finished";

    /// <summary>Properties by the names that Pulumi has: <c>cen_instance_name</c> is <c>cenInstanceName</c>.</summary>
    public static SourceProperties Properties(JObject values, Func<string, bool> isSecret)
    {
        var properties = new SourceProperties();
        foreach (var property in values.Properties())
        {
            properties.Add(CamelCase(property.Name), property.Value, isSecret(property.Name));
        }

        return properties;
    }

    /// <summary>What follows an address of more than one: <c>["cn-na"]</c>, or <c>[0]</c>.</summary>
    public static string Key(JToken? index) => index switch
    {
        JValue { Type: JTokenType.Integer } number => $"[{number.Value}]",
        JValue { Type: JTokenType.String } text => $"[{Newtonsoft.Json.JsonConvert.ToString((string)text!)}]",
        _ => "",
    };

    /// <summary>An address without its keys: <c>removed</c> blocks name all of a resource.</summary>
    public static string WithoutKeys(string address)
    {
        var text = new System.Text.StringBuilder();
        var (isInKey, isInText) = (false, false);
        for (var index = 0; index < address.Length; index++)
        {
            var character = address[index];
            if (isInText && character == '\\')
            {
                index++;
            }
            else if (character == '"')
            {
                isInText = !isInText;
            }
            else if (!isInText && character is '[' or ']')
            {
                isInKey = character == '[';
            }
            else if (!isInKey)
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }

    private static string CamelCase(string name) =>
        string.Concat(name.Split('_').Select((word, index) => index == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
