using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Migration.Mapping;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Reports;

/// <summary>The report for tools.</summary>
internal static class JsonReport
{
    public static string Write(MigrationReport report) => new JObject
    {
        ["project"] = report.Target.Project,
        ["stack"] = report.Target.Stack,
        ["budgets"] = new JArray(report.Budgets.Select(budget => new JObject
        {
            ["package"] = budget.Name,
            ["id"] = budget.PackageId,
            ["capacityMbps"] = budget.Capacity?.ToMegabitsPerSecond(),
            ["sourceMbps"] = budget.Before.ToMegabitsPerSecond(),
            ["programMbps"] = budget.After.ToMegabitsPerSecond(),
            ["stayingMbps"] = budget.Left.ToMegabitsPerSecond(),
        })),
        ["converted"] = new JArray(report.Converted.Program.Select(resource => new JObject
        {
            ["type"] = resource.Token,
            ["name"] = resource.Name,
            ["importId"] = resource.ImportId,
            ["from"] = new JArray(resource.From.Select(Place)),
        })),
        ["decisions"] = Findings(report.Converted.Decisions),
        ["staying"] = Findings(report.Converted.Left),
        ["notes"] = Findings(report.Converted.Notes),
    }.ToString(Formatting.Indented);

    private static JArray Findings(IEnumerable<Finding> findings) => new(findings.Select(finding =>
    {
        var item = finding.Resource is { } resource ? Place(resource) : [];
        item["text"] = finding.Text;
        return item;
    }));

    private static JObject Place(SourceResource resource) => new() { ["address"] = resource.Address, ["line"] = resource.Line };
}
