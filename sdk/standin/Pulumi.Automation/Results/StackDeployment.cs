using System.Text.Json;

namespace Pulumi.Automation;

/// <summary>A stack's state, as <c>pulumi stack export</c> gives it.</summary>
public sealed class StackDeployment
{
    private StackDeployment(int version, JsonElement json)
    {
        Version = version;
        Json = json;
    }

    /// <summary>The version of the format.</summary>
    public int Version { get; }

    /// <summary>The whole document.</summary>
    public JsonElement Json { get; }

    /// <summary>Reads an exported state.</summary>
    /// <exception cref="JsonException">The text isn't JSON.</exception>
    public static StackDeployment FromJsonString(string jsonString)
    {
        var json = JsonSerializer.Deserialize<JsonElement>(jsonString);
        return new StackDeployment(json.GetProperty("version").GetInt32(), json);
    }
}
