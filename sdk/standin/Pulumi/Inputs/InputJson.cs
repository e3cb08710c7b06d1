using System.Text.Json;

namespace Pulumi;

/// <summary>An input of any JSON.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>An input without a value.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> value)
        : base(value)
    {
    }

    /// <summary>From a JSON text.</summary>
    public static implicit operator InputJson(string json) => Parse(json);

    /// <summary>From a JSON document.</summary>
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;

    /// <summary>From a JSON element.</summary>
    public static implicit operator InputJson(JsonElement element) => new(Output.Create(element));

    /// <summary>From a JSON text that is only there later.</summary>
    public static implicit operator InputJson(Output<string> json) => json.Apply(Parse);

    /// <summary>From a JSON document that is only there later.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) => document.Apply(parsed => parsed.RootElement);

    /// <summary>From a JSON element that is only there later.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
