using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Rendering.Json;

/// <summary>The report as data. Its schema is <see cref="Schema"/>.</summary>
public static class JsonReport
{
    private const string SchemaResource = "report.schema.json";

    /// <summary>The JSON schema (draft-07) of the document.</summary>
    public static string Schema { get; } = ReadSchema();

    /// <summary>Writes the document, indented.</summary>
    public static void Write(TextWriter writer, PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        using var json = new JsonTextWriter(writer) { Formatting = Formatting.Indented, CloseOutput = false };
        Document(report).WriteTo(json);
    }

    private static JObject Document(PlanReport report) => new()
    {
        ["version"] = 1,
        ["project"] = report.Project,
        ["stack"] = report.Stack,
        ["verdict"] = Verdict(report),
        ["budgets"] = new JArray(report.Budgets.Select(JsonBudget.Of)),
        ["changes"] = new JArray(report.Changes.Select(JsonChange.Of)),
        ["summary"] = new JObject(report.Summary
            .OrderBy(entry => entry.Key)
            .Select(entry => new JProperty(entry.Key.Name(), entry.Value))),
        ["unseenResources"] = report.UnseenResources,
        ["diagnostics"] = new JArray(report.Diagnostics.Select(Diagnostic)),
    };

    // An error comes first: a plan that ended early has shown only a part of its budgets.
    private static string Verdict(PlanReport report) =>
        report.Exceeds ? JsonBudget.Name(BudgetStatus.Exceeds)
        : report.HasErrors ? "failed"
        : JsonBudget.Name(report.Budgets.Select(budget => budget.Status()).DefaultIfEmpty(BudgetStatus.Fits).Max());

    private static JObject Diagnostic(EngineMessage message)
    {
        var coded = CodedText.Find(message.Text);
        return new JObject
        {
            ["severity"] = message.Severity,
            ["code"] = coded?.Code,
            ["text"] = coded?.Text ?? message.Text,
            ["urn"] = message.Urn,
        };
    }

    private static string ReadSchema()
    {
        using var stream = typeof(JsonReport).Assembly.GetManifestResourceStream(SchemaResource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {SchemaResource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
