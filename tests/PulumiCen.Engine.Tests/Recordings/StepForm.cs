using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>
/// A step as one JSON object in which the order of independent things doesn't count: calls, events, planned steps and
/// resources have names in place of numbers. What must hold of their order is in <see cref="CallOrder"/> and its like.
/// </summary>
internal static class StepForm
{
    public static JObject Of(Step step, Placeholders placeholders)
    {
        var form = new JObject
        {
            ["exit code"] = step.ExitCode(),
            ["calls"] = Calls(step.Calls),
            ["events"] = Named(step.Events.Where(IsShown), EventName),
        };
        if (step.PolicyCalls is { Count: > 0 } policyCalls)
        {
            form["policy calls"] = PolicyCalls(policyCalls);
        }

        if (step.State is { } state)
        {
            form["state"] = State(state);
        }

        if (step.Preview is { } preview)
        {
            preview["steps"] = Named(ObjectsAt(preview, "steps"), planned => $"{planned["op"]} {NameOf(planned["urn"])}");
            if (preview["diagnostics"] is JArray diagnostics)
            {
                diagnostics.ReplaceAll(diagnostics.OrderBy(diagnostic => (string?)diagnostic["urn"], StringComparer.Ordinal).ToArray());
            }

            form["preview.json"] = preview;
        }

        return (JObject)placeholders.Apply(form);
    }

    private static JObject Calls(IReadOnlyList<JObject> lines)
    {
        var answers = lines.Where(line => (string?)line["event"] is "reply" or "error").ToDictionary(line => (int)line["n"]!);
        var calls = Named(
            lines.Where(line => (string?)line["event"] is "call"),
            line => $"{line["method"]} {NameOf(line.SelectToken("request.urn"))}".TrimEnd(),
            line => new JObject { ["request"] = line["request"], ["answer"] = Answer(answers.GetValueOrDefault((int)line["n"]!)) });
        calls["process"] = new JArray(lines.Where(line => line["n"] is null).Select(line => line["event"]));
        return calls;
    }

    // The stack comes in no order.
    private static JObject PolicyCalls(IReadOnlyList<JObject> lines)
    {
        foreach (var resources in lines.Select(line => line.SelectToken("request.resources")).OfType<JArray>())
        {
            resources.ReplaceAll(resources.OrderBy(resource => (string?)resource["urn"], StringComparer.Ordinal).ToArray());
        }

        return Calls(lines);
    }

    private static JToken? Answer(JObject? line) => line switch
    {
        null => "none",
        { } when line["response"] is { } response => response,
        _ => new JObject { ["code"] = line["code"], ["message"] = line["message"] },
    };

    private static JObject State(JObject state)
    {
        var resources = ObjectsAt(state, "deployment.resources").ToList();
        if (resources.Count > 0)
        {
            state["deployment"]!["resources"] = Named(
                resources, resource => NameOf(resource["urn"]) + ((bool?)resource["delete"] is true ? " to delete" : ""));
        }

        return state;
    }

    private static bool IsShown(JObject @event) => (string?)@event.SelectToken("diagnosticEvent.severity") is not "debug";

    private static string EventName(JObject @event)
    {
        // The recordings have no time and number in front of the event.
        var kind = @event.Properties().Last(property => property.Value is JObject);
        var metadata = kind.Value["metadata"];
        return $"{kind.Name} {metadata?["op"]} {NameOf(metadata?["urn"] ?? kind.Value["urn"] ?? kind.Value["resourceUrn"])}".TrimEnd();
    }

    private static IEnumerable<JObject> ObjectsAt(JObject value, string path) =>
        value.SelectToken(path) is JArray items ? items.Cast<JObject>() : [];

    private static string NameOf(JToken? urn) => urn is null ? "" : Names.Of((string)urn!);

    private static JObject Named(IEnumerable<JObject> items, Func<JObject, string> name, Func<JObject, JObject>? value = null)
    {
        var named = new JObject();
        foreach (var group in items.GroupBy(name, StringComparer.Ordinal))
        {
            foreach (var (index, item) in group.Index())
            {
                named[index == 0 ? group.Key : $"{group.Key} ({index + 1})"] = value is null ? item : value(item);
            }
        }

        return named;
    }
}
