using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>The parts of <c>preview --json</c> (pulumi/pulumi, pkg/backend/display/json.go).</summary>
internal static class PreviewParts
{
    public static ResourceStep Step(JObject step) => new(
        ResourceOperations.Parse(step.Text("op")),
        step.Text("urn") ?? string.Empty,
        (step.Part("newState") ?? step.Part("oldState"))?.Text("type") ?? string.Empty,
        step.State("oldState"),
        step.State("newState"),
        step.Differences(),
        step.Texts("replaceReasons"));

    /// <summary>The messages, without the severity that the CLI puts before them.</summary>
    public static IReadOnlyList<EngineMessage> Messages(JObject diagnostic)
    {
        var severity = diagnostic.Text("severity") ?? "info";
        var text = diagnostic.Text("message") ?? string.Empty;
        var prefix = severity + ": ";
        var isPrefixed = text.StartsWith(prefix, StringComparison.Ordinal);
        return EngineMessage.Read(MessageSeverities.Parse(severity), isPrefixed ? text[prefix.Length..] : text, diagnostic.Text("urn"));
    }
}
