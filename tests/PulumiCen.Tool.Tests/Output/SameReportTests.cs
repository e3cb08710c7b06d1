using System.Net;
using System.Xml.Linq;
using CsCheck;
using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Reporting;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Rendering.Sarif;
using PulumiCen.Reporting.Tests;
using PulumiCen.Tool.Commands;
using PulumiCen.Tool.Output;
using Spectre.Console.Testing;

namespace PulumiCen.Tool.Tests.Output;

/// <summary>The comment, the page, the data, the test results, the terminal and the exit code of one plan say the same.</summary>
public class SameReportTests
{
    private static readonly string[] Errors =
    [
        "", "", "", "",
        "Preview failed: CEN1001: connections of package \"package-0\" need 99 Mbit/s, it has 20 Mbit/s: 79 Mbit/s too much.\nhttps://example.org",
        "x has a problem: CEN1001: connections of package \"elsewhere\" need 99 Mbit/s, it has 20 Mbit/s: 79 Mbit/s too much.\nhttps://example.org",
        "x has a problem: CEN1106: connection \"a\" has 0 Mbit/s.\nhttps://example.org",
        "the program failed",
        "preview failed",
    ];

    private static readonly string[] Regions = ["cn-hangzhou", "cn-shanghai", "cn-shenzhen", "cn-beijing"];

    [Fact]
    public void Every_format_and_the_terminal_say_the_same() => Any.Sample(AssertSameEverywhere, iter: 1_000, threads: 2);

    private static Gen<Plan> Any =>
        from packages in Gen.Int[1, 12].Array[0, 3]
        from connections in Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 9], Gen.Int[0, 9], Gen.Int[0, 3]).Array[0, 6]
        from error in Gen.Int[0, Errors.Length - 1]
        select Make(packages, connections, Errors[error]);

    private static Plan Make(int[] packages, (int Package, int Bandwidth, int Before, int Kind)[] connections, string error)
    {
        var plan = new Plan();
        for (var index = 0; index < packages.Length; index++)
        {
            plan.Package($"package-{index}", packages[index] * 2);
        }

        for (var index = 0; index < connections.Length; index++)
        {
            var (package, bandwidth, before, kind) = connections[index];
            var (name, region) = ($"connection-{index}", Regions[index % Regions.Length]);
            _ = (kind, bandwidth) switch
            {
                (0, > 0) => plan.Deletion(name, $"package-{package}", bandwidth, region),
                (_, < 0) => plan.Connection(name, $"package-{package}", Plan.Unknown, region: region),
                (_, 0) => plan.Connection(name, $"package-{package}", null, region: region),
                _ => plan.Connection(name, $"package-{package}", bandwidth, before == 0 ? null : before, region),
            };
        }

        return error.Length == 0 ? plan : plan.Message("error", error);
    }

    private static void AssertSameEverywhere(Plan plan)
    {
        var report = plan.Report();
        var comment = WebUtility.HtmlDecode(Write(report, ReportFormat.Markdown));
        var page = WebUtility.HtmlDecode(Write(report, ReportFormat.Html));
        var text = Write(report, ReportFormat.Text);
        var json = JObject.Parse(Write(report, ReportFormat.Json));
        var suite = XDocument.Parse(Write(report, ReportFormat.JUnit)).Root!.Element("testsuite")!;
        var sarif = JObject.Parse(Write(report, ReportFormat.Sarif));
        using var console = new TestConsole();
        console.Profile.Width = 10_000;
        PlanView.Write(console, report, report.Diagnostics, everyProperty: false);
        var terminal = console.Output;

        string[] people = [comment, page, text, terminal];
        Assert.All(people, shown => Assert.Equal(report.EndedEarly, shown.Contains(ReportWords.EndedEarly, StringComparison.Ordinal)));
        Assert.Equal(report.EndedEarly, (bool)json["endedEarly"]!);
        Assert.All(people, shown => Assert.Contains(ReportWords.Changes(report), shown, StringComparison.Ordinal));
        AssertVerdicts(report, comment, page, json, suite);

        foreach (var budget in report.Budgets)
        {
            var (share, consequence) = (BudgetWords.Share(budget), BudgetWords.Consequence(budget));
            Assert.All(people, shown => Assert.Contains(share, shown, StringComparison.Ordinal));
            Assert.All(people, shown => Assert.Contains(consequence, shown, StringComparison.Ordinal));
            Assert.Contains(json["budgets"]!, data => string.Equals((string?)data["text"], $"{share}, {consequence}", StringComparison.Ordinal));
            Assert.All(budget.Uses, use => Assert.All(people, shown => Assert.Contains(use.Name, shown, StringComparison.Ordinal)));
        }

        var problems = report.Diagnostics.Where(message => message.Severity >= Reporting.Steps.MessageSeverity.Warning).ToList();
        Assert.Equal(
            string.Join('\n', problems.Select(message => message.Text)),
            string.Join('\n', sarif["runs"]![0]!["results"]!.Select(result => (string)result["message"]!["text"]!)));
        Assert.All(problems, problem => Assert.All([comment, page, text], shown => Assert.Contains(problem.Text, shown, StringComparison.Ordinal)));
    }

    private static void AssertVerdicts(PlanReport report, string comment, string page, JObject json, XElement suite)
    {
        var (exitCode, verdict, sign, failures) = (
            ReportOutcome.ExitCode(report, strict: true), (string?)json["verdict"], comment.Split("### ")[1][..1],
            (int)suite.Attribute("failures")! + (int)suite.Attribute("errors")!);
        var expected = report.Outcome switch
        {
            PlanOutcome.Fits => (0, "fits", "✅", false),
            PlanOutcome.Undetermined => (4, "cannotKnow", "⚠️"[..1], false),
            PlanOutcome.FitsAfterDeletions => (1, "fitsInTheEndOnly", "⚠️"[..1], true),
            PlanOutcome.Exceeds => (3, "exceeds", "❌", true),
            PlanOutcome.Incomplete => (1, "incomplete", "❌", true),
            _ => (1, "failed", "❌", true),
        };

        Assert.Equal(expected, (exitCode, verdict, sign, failures > 0));
        Assert.Contains(ReportWords.Headline(report), comment, StringComparison.Ordinal);
        Assert.Contains(ReportWords.Headline(report)[1..], page, StringComparison.Ordinal);
        if (report.EndedEarly)
        {
            Assert.DoesNotContain("\"fits\"", json.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("fits", ReportWords.Headline(report), StringComparison.Ordinal);
        }

        var exceeded = report.Budgets.Count(budget => budget.Verdict is Verdict.Exceeds);
        var overOnTheWay = report.Budgets.Count(budget => budget.Verdict is not Verdict.Exceeds && budget.Uses.Any(use => use.Kind == UseKind.Leaving));
        Assert.InRange(page.Split("class=\"over\"").Length - 1, exceeded, exceeded + overOnTheWay);
        Assert.Equal(exceeded, page.Split("<section class=\"exceeds\" aria-labelledby").Length - 1);
        Assert.Equal(exceeded, json["budgets"]!.Count(budget => (string?)budget["verdict"] is "exceeds"));
    }

    private static string Write(PlanReport report, ReportFormat format)
    {
        using var writer = new StringWriter();
        Reports.Write(writer, report, format, ProgramSource.None);
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
