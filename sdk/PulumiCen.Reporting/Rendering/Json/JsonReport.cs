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

    private static JObject Document(PlanReport report)
    {
        var document = Plan(report);
        if (report.Cost is { } cost)
        {
            document["cost"] = JsonCost.Of(cost);
        }

        return document;
    }

    private static JObject Plan(PlanReport report) => new()
    {
        ["version"] = 1,
        ["project"] = report.Project,
        ["stack"] = report.Stack,
        ["verdict"] = Verdict(report.Outcome),
        ["endedEarly"] = report.EndedEarly,
        ["budgets"] = new JArray(report.Budgets.Select(JsonBudget.Of)),
        ["changes"] = new JArray(report.Changes.Select(JsonChange.Of)),
        ["summary"] = new JObject(report.Summary
            .OrderBy(entry => entry.Key)
            .Select(entry => new JProperty(entry.Key.Name(), entry.Value))),
        ["unseenResources"] = report.UnseenResources,
        ["diagnostics"] = new JArray(report.Diagnostics.Select(Diagnostic)),
    };

    private static string Verdict(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Fits => JsonBudget.Name(BudgetStatus.Fits),
        PlanOutcome.Undetermined => JsonBudget.Name(BudgetStatus.CannotKnow),
        PlanOutcome.FitsAfterDeletions => JsonBudget.Name(BudgetStatus.FitsInTheEndOnly),
        PlanOutcome.Exceeds => JsonBudget.Name(BudgetStatus.Exceeds),
        PlanOutcome.Incomplete => "incomplete",
        _ => "failed",
    };

    private static JObject Diagnostic(EngineMessage message) => new()
    {
        ["severity"] = message.Severity.Name(),
        ["code"] = message.Code,
        ["text"] = message.Text,
        ["urn"] = message.Urn,
    };

    private static string ReadSchema()
    {
        using var stream = typeof(JsonReport).Assembly.GetManifestResourceStream(SchemaResource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {SchemaResource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
