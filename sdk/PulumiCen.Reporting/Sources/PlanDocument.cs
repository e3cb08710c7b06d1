using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>
/// Reads what the CLI writes about a plan: the output of <c>pulumi preview --json</c>, an event log
/// (<c>--event-log FILE</c>), or a state (<c>pulumi stack export</c>), whichever it is.
/// </summary>
/// <remarks>
/// It reads part by part and keeps nothing, so a large plan needs no more memory than a small one. A preview only counts
/// the resources that don't change: for a whole budget read the state first, then the preview.
/// </remarks>
public static class PlanDocument
{
    private const string Event = "Event";

    /// <summary>Reads the document, and tells the observer.</summary>
    /// <exception cref="UnreadablePlanException">It is none of the three.</exception>
    public static async Task ReadAsync(TextReader reader, IPlanObserver observer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(observer);
        await using var json = new JsonTextReader(reader)
        {
            // Texts that look like times stay texts, and an event log is one document after the other.
            DateParseHandling = DateParseHandling.None,
            SupportMultipleContent = true,
            MaxDepth = 256,
            CloseInput = false,
        };
        try
        {
            var isRecognized = false;
            while (await json.ReadAsync(cancellationToken))
            {
                isRecognized |= json is { Depth: 1, TokenType: JsonToken.PropertyName, Value: string name }
                    && await TellAsync(name, json, observer, cancellationToken);
            }

            if (!isRecognized)
            {
                throw new UnreadablePlanException("it has no steps, no events and no resources.");
            }
        }
        catch (JsonException exception)
        {
            throw new UnreadablePlanException(json.Path, exception);
        }
    }

    private static async Task<bool> TellAsync(
        string name, JsonTextReader json, IPlanObserver observer, CancellationToken cancellationToken)
    {
        await json.ReadAsync(cancellationToken);
        switch (name)
        {
            case "steps":
                await EachAsync(json, step => observer.OnStep(PreviewParts.Step(step), StepPhase.Done), cancellationToken);
                return true;
            case "diagnostics":
                await EachAsync(json, diagnostic => observer.OnMessage(PreviewParts.Message(diagnostic)), cancellationToken);
                return true;
            case "changeSummary" when json.TokenType == JsonToken.StartObject:
                observer.OnSummary((await JObject.LoadAsync(json, cancellationToken)).Changes());
                return true;
            case "deployment":
                await StateParts.TellAsync(json, observer, cancellationToken);
                return true;
            case not null when name.EndsWith(Event, StringComparison.Ordinal) && json.TokenType == JsonToken.StartObject:
                EventParts.Tell(name, await JObject.LoadAsync(json, cancellationToken), observer);
                return true;
            default:
                await json.SkipAsync(cancellationToken);
                return false;
        }
    }

    private static async Task EachAsync(JsonTextReader json, Action<JObject> tell, CancellationToken cancellationToken)
    {
        if (json.TokenType != JsonToken.StartArray)
        {
            return;
        }

        while (await json.ReadAsync(cancellationToken) && json.TokenType != JsonToken.EndArray)
        {
            tell(await JObject.LoadAsync(json, cancellationToken));
        }
    }
}
