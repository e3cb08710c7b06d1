using Newtonsoft.Json;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Plugins;

/// <summary>A provider's configuration as texts, which older providers expect.</summary>
internal static class ProviderConfig
{
    public static string Text(PropertyValue value) => value.Unwrapped switch
    {
        PropertyValue.Text text => text.Value,
        var other => PropertyJson.Write(other, static secret => PropertyJson.Write(secret.Element, static _ => ""))
            .ToString(Formatting.None),
    };
}
