using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>What <c>pulumi preview --json</c> prints: one object, with a list of steps.</summary>
/// <remarks>Resources that don't change are only counted there; <see cref="StateDocument"/> has them.</remarks>
public static class PreviewDocument
{
    /// <summary>Reads the document step by step, and keeps nothing.</summary>
    /// <exception cref="UnreadablePlanException">It isn't such a document.</exception>
    public static async Task ReadAsync(TextReader reader, IPlanObserver observer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(observer);
        await using var json = PlanJson.Reader(reader);
        try
        {
            while (await json.ReadAsync(cancellationToken))
            {
                await TellAsync(json, observer, cancellationToken);
            }
        }
        catch (JsonException exception)
        {
            throw new UnreadablePlanException(json.Path, exception);
        }
    }

    private static async Task TellAsync(JsonTextReader json, IPlanObserver observer, CancellationToken cancellationToken)
    {
        if (json.Depth != 1 || json.TokenType != JsonToken.PropertyName)
        {
            return;
        }

        var name = (string)json.Value!;
        await json.ReadAsync(cancellationToken);
        switch (name)
        {
            case "steps":
                await EachAsync(json, step => observer.OnStep(Step(step), StepPhase.Done), cancellationToken);
                break;
            case "diagnostics":
                await EachAsync(json, diagnostic => observer.OnMessage(Message(diagnostic)), cancellationToken);
                break;
            case "changeSummary" when json.TokenType == JsonToken.StartObject:
                observer.OnSummary(new JObject { [name] = await JObject.LoadAsync(json, cancellationToken) }.Changes(name));
                break;
            default:
                await json.SkipAsync(cancellationToken);
                break;
        }
    }

    private static async Task EachAsync(JsonTextReader json, Action<JObject> tell, CancellationToken cancellationToken)
    {
        while (json.TokenType == JsonToken.StartArray || json.TokenType != JsonToken.EndArray)
        {
            if (!await json.ReadAsync(cancellationToken) || json.TokenType == JsonToken.EndArray)
            {
                return;
            }

            tell(await JObject.LoadAsync(json, cancellationToken));
        }
    }

    private static ResourceStep Step(JObject step) => new(
        ResourceOperations.Parse(step.Text("op")),
        step.Text("urn") ?? string.Empty,
        (step.Part("newState") ?? step.Part("oldState"))?.Text("type") ?? string.Empty,
        step.State("oldState"),
        step.State("newState"),
        PlanJson.Differences(step),
        PlanJson.Texts(step, "replaceReasons"));

    private static EngineMessage Message(JObject diagnostic)
    {
        var severity = diagnostic.Text("severity") ?? "info";
        var text = diagnostic.Text("message") ?? string.Empty;
        var prefix = severity + ": ";
        var isPrefixed = text.StartsWith(prefix, StringComparison.Ordinal);
        return new EngineMessage(severity, isPrefixed ? text[prefix.Length..] : text, diagnostic.Text("urn"));
    }
}
