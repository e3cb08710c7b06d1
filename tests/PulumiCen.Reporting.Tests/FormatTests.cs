using System.Text.Json;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Rendering.Json;
using PulumiCen.Reporting.Rendering.Markdown;
using PulumiCen.Reporting.Rendering.Sarif;
using Snapshooter.Xunit;

namespace PulumiCen.Reporting.Tests;

/// <summary>Each format, for plans that fit, don't fit, can't be known, and that try to break out of it.</summary>
public class FormatTests
{
    private static readonly Lazy<Task<JsonSchema>> SarifSchema =
        new(() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")));

    public static TheoryData<string> Plans => SamplePlans.Names;

    [Theory]
    [MemberData(nameof(Plans))]
    public void Text(string plan) => Match(plan, ReportFormat.Text);

    [Theory]
    [MemberData(nameof(Plans))]
    public void Markdown(string plan) => Match(plan, ReportFormat.Markdown);

    [Theory]
    [MemberData(nameof(Plans))]
    public void Html(string plan) => Match(plan, ReportFormat.Html);

    [Theory]
    [MemberData(nameof(Plans))]
    public void Json(string plan) => Match(plan, ReportFormat.Json);

    [Theory]
    [MemberData(nameof(Plans))]
    public void Sarif(string plan)
    {
        // What a rule says is its page, which has tests of its own.
        var report = JObject.Parse(Write(SamplePlans.Of(plan), ReportFormat.Sarif));
        foreach (var rule in report.SelectTokens("runs[0].tool.driver.rules[*]").OfType<JObject>())
        {
            rule.Properties().Where(property => property.Name is not "id").ToList().ForEach(property => property.Remove());
        }

        Snapshot.Match(report.ToString().ReplaceLineEndings("\n"), $"Sarif.{plan}");
    }

    [Fact]
    public void EachCodeIsARuleWithATitleADescriptionAndHelp()
    {
        var folder = Path.Combine(BuildFolders.Repository, "docs", "diagnostics");
        foreach (var code in Directory.EnumerateFiles(folder, "CEN*.md").Select(file => Path.GetFileNameWithoutExtension(file)))
        {
            var page = RulePage.Of(code);

            Assert.Matches(@"^[A-Z][^\n`]+\.$", page.Title);
            Assert.Matches("^[A-Z][A-Za-z]+$", page.Name);
            Assert.InRange(page.Summary.Length, 10, 1_000);
            Assert.Contains("How to fix it", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("```", page.Text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\]\((?!https://)", page.Markdown);
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void JUnit(string plan) => Match(plan, ReportFormat.JUnit);

    /// <summary>Newtonsoft.Json and the snapshots (Snapshooter 1.3.1) also take comments, single quotes and octal numbers.</summary>
    [Theory]
    [MemberData(nameof(Plans))]
    public void JsonAndSarifAreWhatAnyParserTakes(string plan)
    {
        foreach (var format in new[] { ReportFormat.Json, ReportFormat.Sarif })
        {
            using var document = JsonDocument.Parse(Write(SamplePlans.Of(plan), format));
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task JsonKeepsToItsSchema(string plan)
    {
        var schema = await JsonSchema.FromJsonAsync(JsonReport.Schema);

        Assert.Empty(schema.Validate(Write(SamplePlans.Of(plan), ReportFormat.Json)));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task SarifKeepsToItsSchema(string plan)
    {
        var schema = await SarifSchema.Value;

        Assert.Empty(schema.Validate(Write(SamplePlans.Of(plan), ReportFormat.Sarif)));

        // The schema finds what is wrong.
        var wrong = JObject.Parse(Write(SamplePlans.Of(plan), ReportFormat.Sarif));
        wrong["runs"]![0]!["tool"]!["driver"]!["name"]!.Parent!.Remove();
        Assert.NotEmpty(schema.Validate(wrong));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void EveryRowOfAMarkdownTableHasAsManyCellsAsItsHeader(string plan)
    {
        foreach (var row in Write(SamplePlans.Of(plan), ReportFormat.Markdown).Split('\n').Where(line => line.StartsWith('|')))
        {
            Assert.Equal(6, row.Count(letter => letter == '|'));
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void JUnitIsXmlThatCountsItsTests(string plan)
    {
        var suite = XDocument.Parse(Write(SamplePlans.Of(plan), ReportFormat.JUnit)).Root!.Element("testsuite")!;

        Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
        Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
        Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!);
        Assert.Equal(suite.Descendants("error").Count(), (int)suite.Attribute("errors")!);
    }

    [Fact]
    public void NamesStayTextInHtml()
    {
        var page = Write(SamplePlans.Of("hostile"), ReportFormat.Html);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u202e", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page.Replace("&#", "", StringComparison.Ordinal).Replace("(http://x)", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void ASarifResultPointsToTheLineThatNamesTheResource()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            folder.CreateSubdirectory(".git");
            var program = folder.CreateSubdirectory("infrastructure");
            foreach (var (place, name) in new[] { ("obj", "A.cs"), ("node_modules", "a.js"), (".hidden", "a.py"), ("artifacts", "a.cs") })
            {
                File.WriteAllText(Path.Combine(program.CreateSubdirectory(place).FullName, name), "\"shenzhen-virginia\"");
            }

            File.WriteAllText(Path.Combine(folder.FullName, "elsewhere.cs"), "\"shenzhen-virginia\"");
            File.WriteAllText(Path.Combine(program.FullName, "Pulumi.yaml"), "name: net\nruntime: dotnet\n");
            File.WriteAllText(Path.Combine(program.FullName, "Program.cs"), "// \"other\"\n\nnew RegionConnection(\"shenzhen-virginia\");\n");
            using var writer = new StringWriter();
            SarifReport.Write(writer, SamplePlans.Of("failed"), ProgramSource.Of(program.FullName));

            var results = JObject.Parse(writer.ToString())["runs"]![0]!["results"]!;
            var result = results[0]!;

            Assert.Equal("CEN1001", (string?)result["ruleId"]);
            Assert.Equal("infrastructure/Pulumi.yaml", (string?)results[1]!.SelectToken("locations[0].physicalLocation.artifactLocation.uri"));
            Assert.Equal("infrastructure/Program.cs", (string?)result.SelectToken("locations[0].physicalLocation.artifactLocation.uri"));
            Assert.Equal(3, (int?)result.SelectToken("locations[0].physicalLocation.region.startLine"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ACommentOnAHugePlanIsShortEnoughAndCountsTheRest()
    {
        var report = SamplePlans.Large(10_000);

        var comment = Write(report, ReportFormat.Markdown);

        Assert.InRange(comment.Length, 10_000, MarkdownReport.MostCharacters);
        Assert.StartsWith("<!-- pulumi-cen: net/dev -->\n", comment, StringComparison.Ordinal);
        Assert.All(report.Budgets, budget => Assert.Contains($"<code>{budget.Package.Replace("-", "-", StringComparison.Ordinal)}</code>", comment, StringComparison.Ordinal));
        Assert.Contains("more packages.", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFormatOfAHugePlanIsWholeAndValid()
    {
        const int Connections = 10_000;
        var report = SamplePlans.Large(Connections);

        Snapshot.Match(Write(report, ReportFormat.Markdown), "Markdown.huge");
        Snapshot.Match(Abridged(Write(report, ReportFormat.Html)), "Html.huge");
        Snapshot.Match(Write(report, ReportFormat.Sarif), "Sarif.huge");
        Assert.Equal(Connections, Write(report, ReportFormat.Text).Split('\n').Count(line => line.StartsWith("  connection-", StringComparison.Ordinal)));
        Assert.Equal(Connections, Write(report, ReportFormat.Html).Split("<th scope=\"row\"><bdi>connection-").Length - 1);
        Assert.Equal(
            Connections, JObject.Parse(Write(report, ReportFormat.Json))["budgets"]!.Sum(budget => budget["connections"]!.Count()));
        Assert.Equal(101, XDocument.Parse(Write(report, ReportFormat.JUnit)).Descendants("testcase").Count());
        Assert.Empty((await SarifSchema.Value).Validate(Write(report, ReportFormat.Sarif)));
        Assert.Empty(JObject.Parse(Write(report, ReportFormat.Sarif)).SelectTokens("runs[0].results[*]"));
    }

    /// <summary>The page with the first few of all lines that begin alike, and how many lines it has.</summary>
    private static string Abridged(string page)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = page.Split('\n');
        var kept = lines.Where(line => (seen[Beginning(line)] = seen.GetValueOrDefault(Beginning(line)) + 1) <= 3);
        return $"{string.Join('\n', kept)}\n({lines.Length} lines)";

        static string Beginning(string line) => line.TrimStart()[..Math.Min(8, line.TrimStart().Length)];
    }

    private static void Match(string plan, ReportFormat format) =>
        Snapshot.Match(Write(SamplePlans.Of(plan), format), $"{format}.{plan}");

    private static string Write(PlanReport report, ReportFormat format)
    {
        using var writer = new StringWriter();
        Reports.Write(writer, report, format, ProgramSource.None);
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
