using System.Text.Json;
using Pulumi.Json;

namespace Pulumi;

/// <content>Outputs from and to JSON.</content>
public static partial class Output
{
    /// <summary>
    /// Writes a value as JSON. Outputs inside it are waited for: the text is secret when one of them is, unknown when
    /// one of them is, and depends on what they depend on.
    /// </summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(SerializeAsync(value, options));
    }

    /// <summary>Reads a value from JSON. It is as secret and as known as the text.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Output<T>(DeserializeAsync<T>(json, options));
    }

    private static async Task<OutputData<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var data = await value.Data;
        if (!data.IsKnown)
        {
            return data.With("");
        }

        var outputs = new OutputJsonConverterFactory(data.With<object?>(null));
        var json = JsonSerializer.Serialize(data.Value, outputs.AddTo(options));
        return outputs.Seen.With(json);
    }

    private static async Task<OutputData<T>> DeserializeAsync<T>(Output<string> json, JsonSerializerOptions? options)
    {
        var data = await json.Data;
        if (!data.IsKnown)
        {
            return data.With(default(T)!);
        }

        var outputs = new OutputJsonConverterFactory(data.With<object?>(null));
        return data.With(JsonSerializer.Deserialize<T>(data.Value, outputs.AddTo(options))!);
    }
}
