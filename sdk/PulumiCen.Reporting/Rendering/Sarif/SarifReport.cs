using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Rendering.Sarif;

/// <summary>The report for code scanning, SARIF 2.1.0: a result for each error and warning, at its line of the program.</summary>
public static class SarifReport
{
    private const string SchemaUrl = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Pages = "https://github.com/PulumiCen/PulumiCen/blob/main/docs/diagnostics/";

    // What the files' names are relative to.
    private const string Root = "SRCROOT";

    // An error of the engine or the program that has no code of its own.
    private const string WithoutCode = "CEN1900";

    /// <summary>Writes the document, indented.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="source">Where the program names its resources.</param>
    public static void Write(TextWriter writer, PlanReport report, ProgramSource source)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(source);
        var findings = ReportWords.Problems(report).Select(Finding).ToList();
        var rules = findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var document = new JObject
        {
            ["$schema"] = SchemaUrl,
            ["version"] = "2.1.0",
            ["runs"] = new JArray(new JObject
            {
                ["tool"] = new JObject { ["driver"] = Driver(rules) },
                ["columnKind"] = "utf16CodeUnits",
                ["originalUriBaseIds"] = new JObject { [Root] = new JObject { ["description"] = new JObject { ["text"] = "The root of the repository." } } },
                ["invocations"] = new JArray(new JObject { ["executionSuccessful"] = !report.EndedEarly }),
                ["automationDetails"] = new JObject { ["id"] = $"pulumi-cen/{report.Project}/{report.Stack}/" },
                ["results"] = new JArray(findings.Select(finding => Result(finding, rules, source))),
            }),
        };
        using var json = new JsonTextWriter(writer) { Formatting = Formatting.Indented, CloseOutput = false };
        document.WriteTo(json);
    }

    private static (string Code, string Text, EngineMessage Message) Finding(EngineMessage message) =>
        (message.Code ?? WithoutCode, message.Text, message);

    private static JObject Driver(IEnumerable<string> rules) => new()
    {
        ["name"] = "pulumi-cen",
        ["informationUri"] = "https://github.com/PulumiCen/PulumiCen",
        ["version"] = typeof(SarifReport).Assembly.GetName().Version?.ToString(3),
        ["rules"] = new JArray(rules.Select(Rule)),
    };

    private static JObject Rule(string code)
    {
        var page = RulePage.Of(code);
        return new JObject
        {
            ["id"] = code,
            ["name"] = page.Name,
            ["shortDescription"] = new JObject { ["text"] = page.Title },
            ["fullDescription"] = new JObject { ["text"] = page.Summary },
            ["help"] = new JObject { ["text"] = page.Text, ["markdown"] = page.Markdown },
            ["helpUri"] = $"{Pages}{code}.md",
            ["defaultConfiguration"] = new JObject { ["level"] = code[3] == '1' ? "error" : "warning" },
            ["properties"] = new JObject { ["tags"] = new JArray("bandwidth", "alibaba-cloud", "pulumi") },
        };
    }

    private static JObject Result(
        (string Code, string Text, EngineMessage Message) finding, List<string> rules, ProgramSource source)
    {
        var (code, text, message) = finding;
        return new JObject
        {
            ["ruleId"] = code,
            ["ruleIndex"] = rules.IndexOf(code),
            ["level"] = message.Severity.Name(),
            ["message"] = new JObject { ["text"] = text },
            ["locations"] = new JArray(Location(message.Urn, source)),
        };
    }

    private static JObject Location(string? urn, ProgramSource source)
    {
        // Code scanning shows nothing without a file: what is about no line is about the project.
        var found = urn is null ? null : source.Find(Urns.Name(urn));
        var location = new JObject
        {
            ["physicalLocation"] = new JObject
            {
                ["artifactLocation"] = new JObject { ["uri"] = Uri.EscapeDataString(found?.File ?? source.Project).Replace("%2F", "/", StringComparison.Ordinal), ["uriBaseId"] = Root },
                ["region"] = new JObject { ["startLine"] = found?.Line ?? 1 },
            },
        };
        if (urn is not null)
        {
            location["logicalLocations"] = new JArray(new JObject
            {
                ["name"] = Urns.Name(urn),
                ["fullyQualifiedName"] = urn,
                ["kind"] = "resource",
            });
        }

        return location;
    }
}
