using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Json;

/// <summary>An output is written as its value.</summary>
internal sealed class OutputJsonConverter<T>(OutputJsonConverterFactory factory) : JsonConverter<Output<T>>
{
    public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        factory.Read<T>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options) =>
        factory.Write(writer, value, options);
}

/// <summary>An input is written as its value.</summary>
internal sealed class InputJsonConverter<T>(OutputJsonConverterFactory factory) : JsonConverter<Input<T>>
{
    public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        factory.Read<T>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options) =>
        factory.Write(writer, value.ToOutput(), options);
}

/// <summary>A list of inputs is written as an array.</summary>
internal sealed class InputListJsonConverter<T>(OutputJsonConverterFactory factory) : JsonConverter<InputList<T>>
{
    public override InputList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        factory.Read<ImmutableArray<T>>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options) =>
        factory.Write(writer, value.ToOutput(), options);
}

/// <summary>A map of inputs is written as an object.</summary>
internal sealed class InputMapJsonConverter<T>(OutputJsonConverterFactory factory) : JsonConverter<InputMap<T>>
{
    public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        factory.Read<ImmutableDictionary<string, T>>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options) =>
        factory.Write(writer, value.ToOutput(), options);
}
