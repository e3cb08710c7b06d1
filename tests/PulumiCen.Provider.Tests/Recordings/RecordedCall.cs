using Google.Protobuf;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Provider.Tests.Recordings;

/// <summary>A call that the real engine made, from <c>Traces</c>.</summary>
internal sealed record RecordedCall(string Method, JObject Request)
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    /// <summary>The calls of one step, in the order in which the engine made them.</summary>
    public static IEnumerable<RecordedCall> Read(string step) => File
        .ReadLines(Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Provider.Tests", "Traces", step + ".calls.jsonl"))
        .Select(JObject.Parse)
        .Where(line => string.Equals(line.Value<string>("event"), "call", StringComparison.Ordinal))
        .Select(line => new RecordedCall(line.Value<string>("method")!, line.Value<JObject>("request")!));

    public string Urn => Request.Value<string>("urn") ?? "";

    public bool IsPreview => Request.Value<bool?>("preview") ?? false;

    /// <summary>The request as the message that it was.</summary>
    public T As<T>()
        where T : IMessage, new()
    {
        // The recording has a placeholder where bytes were.
        var request = (JObject)Request.DeepClone();
        request.Remove("randomSeed");
        return Parser.Parse<T>(request.ToString());
    }
}
