using System.Globalization;
using Newtonsoft.Json;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Display;

/// <summary>Values as people read them.</summary>
internal static class OutputValues
{
    public static string Text(PropertyValue value) => value switch
    {
        PropertyValue.Text text => JsonConvert.ToString(text.Value),
        PropertyValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.Bool boolean => boolean.Value ? "true" : "false",
        PropertyValue.UnknownValue => "[unknown]",
        PropertyValue.Secret => "[secret]",
        PropertyValue.Reference reference => JsonConvert.ToString(reference.Urn),
        PropertyValue.List list => "[" + string.Join(", ", list.Items.Select(Text)) + "]",
        PropertyValue.Map map => "{" + string.Join(", ", map.Properties.Select(entry => $"{entry.Key}: {Text(entry.Value)}")) + "}",
        _ => "<null>",
    };
}
