using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>Something that came otherwise than recorded.</summary>
/// <param name="Where">Scenario, step and the path in its <see cref="StepForm"/>.</param>
/// <param name="Recorded">The recorded JSON, or <see cref="Nothing"/>.</param>
/// <param name="Came">The JSON that came, or <see cref="Nothing"/>.</param>
internal sealed record Difference(string Where, string Recorded, string Came)
{
    public const string Nothing = "nothing";

    private const int ShownLength = 400;

    /// <summary>All differences of two values, each at the deepest place where they differ.</summary>
    public static IEnumerable<Difference> Between(string where, JToken? recorded, JToken? came) => (recorded, came) switch
    {
        _ when JToken.DeepEquals(recorded, came) => [],
        (JObject left, JObject right) => left.Properties().Concat(right.Properties())
            .Select(property => property.Name)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(name => Between($"{where}/{name}", left[name], right[name])),
        (JArray left, JArray right) when left.Count == right.Count => left
            .Zip(right)
            .Index()
            .SelectMany(pair => Between($"{where}/{pair.Index}", pair.Item.First, pair.Item.Second)),
        // Whole numbers are written with and without a fraction.
        (JValue { Type: JTokenType.Integer or JTokenType.Float } left, JValue { Type: JTokenType.Integer or JTokenType.Float } right)
            when (double)left == (double)right => [],
        _ => [new Difference(where, Text(recorded), Text(came))],
    };

    /// <inheritdoc />
    public override string ToString() => $"{Where}\n    recorded: {Short(Recorded)}\n    came:     {Short(Came)}";

    private static string Short(string json) => json.Length <= ShownLength ? json : json[..ShownLength] + "...";

    private static string Text(JToken? value) => value?.ToString(Formatting.None) ?? Nothing;
}
