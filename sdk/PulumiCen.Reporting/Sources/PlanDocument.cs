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
    public static Task ReadAsync(TextReader reader, IPlanObserver observer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(observer);

        // Reading JSON asynchronously, token by token, takes three times as long.
        return Task.Run(() => Read(reader, observer, cancellationToken), cancellationToken);
    }

    private static void Read(TextReader reader, IPlanObserver observer, CancellationToken cancellationToken)
    {
        using var json = new JsonTextReader(reader)
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
            while (json.Read())
            {
                isRecognized |= json is { Depth: 1, TokenType: JsonToken.PropertyName, Value: string name }
                    && Tell(name, json, observer, cancellationToken);
            }

            if (!isRecognized)
            {
                throw new UnreadablePlanException("it has no steps, no events and no resources.");
            }
        }
        catch (Exception exception) when (exception is JsonException || IsOfAnotherType(exception))
        {
            throw new UnreadablePlanException(json.Path, exception);
        }
    }

    /// <summary>What Newtonsoft.Json throws for a value that isn't of the type it is taken for.</summary>
    private static bool IsOfAnotherType(Exception exception) =>
        exception is ArgumentException or FormatException or InvalidCastException or OverflowException;

    private static bool Tell(string name, JsonTextReader json, IPlanObserver observer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        json.Read();
        switch (name)
        {
            case "steps":
                Each(json, step => observer.OnStep(PreviewParts.Step(step), StepPhase.Done), cancellationToken);
                return true;
            case "diagnostics":
                Each(json, diagnostic => observer.OnMessage(PreviewParts.Message(diagnostic)), cancellationToken);
                return true;
            case "changeSummary" when json.TokenType == JsonToken.StartObject:
                observer.OnSummary(JObject.Load(json).Changes());
                return true;
            case "deployment":
                StateParts.Tell(json, observer, cancellationToken);
                return true;
            case not null when name.EndsWith(Event, StringComparison.Ordinal) && json.TokenType == JsonToken.StartObject:
                EventParts.Tell(name, JObject.Load(json), observer);
                return true;
            default:
                json.Skip();
                return false;
        }
    }

    private static void Each(JsonTextReader json, Action<JObject> tell, CancellationToken cancellationToken)
    {
        if (json.TokenType != JsonToken.StartArray)
        {
            return;
        }

        while (json.Read() && json.TokenType != JsonToken.EndArray)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tell(JObject.Load(json));
        }
    }
}
