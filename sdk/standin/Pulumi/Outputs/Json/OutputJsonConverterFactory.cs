using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Json;

/// <summary>Lets the JSON serializer go through outputs and inputs, and remembers what those it met depend on.</summary>
/// <param name="outer">What is known of the whole; values read from its JSON are as it is.</param>
internal sealed class OutputJsonConverterFactory(OutputData<object?> outer) : JsonConverterFactory
{
    private static readonly ImmutableDictionary<Type, Type> Converters = new Dictionary<Type, Type>
    {
        [typeof(Output<>)] = typeof(OutputJsonConverter<>),
        [typeof(Input<>)] = typeof(InputJsonConverter<>),
        [typeof(InputList<>)] = typeof(InputListJsonConverter<>),
        [typeof(InputMap<>)] = typeof(InputMapJsonConverter<>),
    }.ToImmutableDictionary();

    /// <summary>The whole, together with the outputs that were written.</summary>
    public OutputData<object?> Seen { get; private set; } = outer;

    private OutputData<object?> Outer { get; } = outer;

    /// <summary>A copy of the options that has this factory.</summary>
    public JsonSerializerOptions AddTo(JsonSerializerOptions? options)
    {
        var copy = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        copy.Converters.Add(this);
        return copy;
    }

    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && Converters.ContainsKey(typeToConvert.GetGenericTypeDefinition());

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            Converters[typeToConvert.GetGenericTypeDefinition()].MakeGenericType(typeToConvert.GenericTypeArguments[0]),
            this)!;

    /// <summary>An output of a value that was read.</summary>
    public Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        new(Task.FromResult(Outer.With(JsonSerializer.Deserialize<T>(ref reader, options)!)));

    /// <summary>Writes an output's value, or null while it is unknown.</summary>
    public void Write<T>(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
    {
        // A converter can't wait asynchronously.
        var data = value.Data.GetAwaiter().GetResult();
        Seen = Seen.Then(data.With<object?>(null));
        if (data.IsKnown)
        {
            JsonSerializer.Serialize(writer, data.Value, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
