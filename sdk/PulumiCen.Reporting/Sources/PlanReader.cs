using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>Reads one document, and notices where it ends too early.</summary>
internal sealed class PlanReader(IPlanObserver observer, CancellationToken cancellationToken)
{
    private const string Event = "Event";

    private bool _isRecognized;
    private bool _hasTold;
    private bool _isEventLog;
    private bool _isCutOff;
    private bool _hasEnded;

    /// <summary>Reads the document, and tells the observer.</summary>
    /// <exception cref="UnreadablePlanException">It is nothing that the CLI writes.</exception>
    public void Read(TextReader reader)
    {
        SkipText(reader);
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
            ReadDocuments(json);
        }
        catch (JsonException) when (_hasTold)
        {
            // Text that was written into the same file after a whole document takes nothing from it.
            _isCutOff |= json.Depth > 0;
        }
        catch (JsonException exception)
        {
            throw new UnreadablePlanException($"it isn't JSON at line {json.LineNumber}, column {json.LinePosition}.", exception);
        }
        catch (Exception exception) when (IsOfAnotherType(exception))
        {
            throw new UnreadablePlanException($"\"{json.Path}\" in line {json.LineNumber} isn't what the CLI writes there.", exception);
        }

        if (!_isRecognized && !_isCutOff)
        {
            throw new UnreadablePlanException("it has no steps, no events and no resources.");
        }

        if (_isCutOff || (_isEventLog && !_hasEnded))
        {
            observer.OnTruncated();
        }
    }

    /// <summary>What Newtonsoft.Json throws for a value that isn't of the type it is taken for.</summary>
    private static bool IsOfAnotherType(Exception exception) =>
        exception is ArgumentException or FormatException or InvalidCastException or OverflowException;

    /// <summary>The CLI's own remarks may stand before the document, where both went into one file.</summary>
    private static void SkipText(TextReader reader)
    {
        while (reader.Peek() is >= 0 and not '{')
        {
            if (char.IsWhiteSpace((char)reader.Peek()))
            {
                _ = reader.Read();
            }
            else
            {
                reader.ReadLine();
            }
        }
    }

    private void ReadDocuments(JsonTextReader json)
    {
        var previous = JsonToken.None;
        while (json.Read())
        {
            if (json is { Depth: 1, TokenType: JsonToken.PropertyName, Value: string name })
            {
                _isRecognized |= Tell(name, json);
            }

            // All that an engine writes that can't start what it needs for a preview.
            _isCutOff |= json is { Depth: 0, TokenType: JsonToken.EndObject } && previous == JsonToken.StartObject;
            previous = json.TokenType;
        }

        _isCutOff |= json.Depth > 0;
    }

    private bool Tell(string name, JsonTextReader json)
    {
        cancellationToken.ThrowIfCancellationRequested();
        json.Read();
        switch (name)
        {
            case "steps":
                Each(json, step => observer.OnStep(PreviewParts.Step(step), StepPhase.Done));
                return true;
            case "diagnostics":
                Each(json, diagnostic => PreviewParts.Messages(diagnostic).ToList().ForEach(observer.OnMessage));
                return true;
            case "changeSummary" when json.TokenType == JsonToken.StartObject:
                observer.OnSummary(JObject.Load(json).Changes());
                return true;
            case "deployment":
                _hasTold = true;
                StateParts.Tell(json, observer, cancellationToken);
                return true;
            case not null when name.EndsWith(Event, StringComparison.Ordinal) && json.TokenType == JsonToken.StartObject:
                EventParts.Tell(name, JObject.Load(json), observer);
                _hasTold = true;
                _isEventLog = true;

                // Last in every log; the summary isn't, as a provider may die after it.
                _hasEnded |= name is "cancelEvent";
                return true;
            default:
                json.Skip();
                return false;
        }
    }

    private void Each(JsonTextReader json, Action<JObject> tell)
    {
        if (json.TokenType != JsonToken.StartArray)
        {
            return;
        }

        while (json.Read() && json.TokenType != JsonToken.EndArray)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tell(JObject.Load(json));
            _hasTold = true;
        }
    }
}
