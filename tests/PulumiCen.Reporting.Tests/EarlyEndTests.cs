using PulumiCen.Budget;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Sources;

namespace PulumiCen.Reporting.Tests;

/// <summary>What ended before the plan did is never said to fit, and is said to be incomplete before anything else.</summary>
public class EarlyEndTests
{
    private const string CheckFailure =
        "cen:index:RegionConnection resource 'shenzhen-virginia': property bandwidth value {0} has a problem: "
        + "CEN1106: connection \"shenzhen-virginia\" has 0 Mbit/s; it must have 1 to 10000.\nhttps://example.org/CEN1106.md";

    private const string Exceeded =
        "CEN1001: connections of package \"cn-na\" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.\nhttps://example.org";

    public static TheoryData<string> Errors =>
    [
        CheckFailure,
        "Running program '/net' failed with an unhandled exception:\nSystem.InvalidOperationException: oops",
        "preview canceled",
        "preview failed",
        "Preview failed: CEN1410: the edition is not there.\nhttps://example.org/CEN1410.md",
        "cen:index:RegionConnection resource 'b' has a problem: " + Exceeded,
    ];

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_that_comes_before_all_is_registered_leaves_nothing_that_fits(string error)
    {
        var report = Fitting().Message("error", error).Report();

        Assert.True(report.EndedEarly);
        Assert.NotEqual(PlanOutcome.Fits, report.Outcome);
        Assert.All(report.Budgets, budget => Assert.NotEqual(BudgetStatus.Fits, budget.Status()));
        AssertSaysSo(report);
    }

    [Fact]
    public void What_the_program_says_after_the_providers_refusal_is_no_early_end()
    {
        var plan = Fitting()
            .Message("error", "Preview failed: " + Exceeded.Replace("cn-na", "cn-eu", StringComparison.Ordinal), "b")
            .Message("error", "an unhandled error: Program exited with non-zero exit code: 1");

        Assert.False(plan.Report().EndedEarly);
        Assert.Equal([BudgetStatus.Exceeds, BudgetStatus.Fits], plan.Report().Budgets.Select(BudgetStatuses.Status));
    }

    [Fact]
    public void The_providers_sum_counts_over_that_of_the_steps()
    {
        var report = Fitting().Message("error", "x has a problem: " + Exceeded, "b").Report();

        var budget = Assert.Single(report.Budgets);
        Assert.Equal("24 of 20 Mbit/s", BudgetWords.Share(budget));
        Assert.Equal(PlanOutcome.Exceeds, report.Outcome);
        Assert.NotEmpty(((Verdict.Exceeds)budget.Verdict).Fixes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(12)]
    public async Task A_log_without_its_end_is_incomplete(int lines)
    {
        var log = await File.ReadAllLinesAsync(Path.Combine(Traces.Folder, "01-create", "1-preview.events.jsonl"));

        AssertIncomplete(await ReadAsync(string.Join('\n', log.Take(lines))));
        Assert.False((await ReadAsync(string.Join('\n', log))).EndedEarly);
    }

    [Fact]
    public async Task A_log_that_ends_within_a_line_is_incomplete()
    {
        var log = await File.ReadAllTextAsync(Path.Combine(Traces.Folder, "01-create", "1-preview.events.jsonl"));

        AssertIncomplete(await ReadAsync(log[..(log.Length * 2 / 3)]));
    }

    [Fact]
    public async Task A_preview_is_incomplete_wherever_it_is_cut()
    {
        var preview = await File.ReadAllTextAsync(Path.Combine(Traces.Folder, "01-create", "1-preview.preview.json"));
        for (var length = 1; length < preview.TrimEnd().Length; length += 7)
        {
            try
            {
                AssertIncomplete(await ReadAsync(preview[..length]));
            }
            catch (UnreadablePlanException refusal)
            {
                Assert.Matches("^it (isn't JSON at line|has no steps)", refusal.Message);
            }
        }
    }

    [Fact]
    public async Task A_preview_without_anything_is_incomplete() => AssertIncomplete(await ReadAsync("{}"));

    [Fact]
    public async Task Text_around_the_document_is_no_part_of_it()
    {
        var preview = await File.ReadAllTextAsync(Path.Combine(Traces.Folder, "01-create", "1-preview.preview.json"));

        var report = await ReadAsync($"warning: A new version of Pulumi is available.\n\n{preview}\nerror: update the CLI\n");

        Assert.False(report.EndedEarly);
        Assert.Equal(3, report.Changes.Count(ChangeCounts.IsOfTheUser));
    }

    private static Plan Fitting() => new Plan().Package("cn-na", 20).Connection("a", "cn-na", 8);

    private static void AssertIncomplete(PlanReport report)
    {
        Assert.Equal(PlanOutcome.Incomplete, report.Outcome);
        AssertSaysSo(report);
    }

    private static void AssertSaysSo(PlanReport report)
    {
        foreach (var format in Enum.GetValues<ReportFormat>().Where(format => format is not (ReportFormat.Json or ReportFormat.Sarif)))
        {
            using var writer = new StringWriter();
            Reports.Write(writer, report, format, Rendering.Sarif.ProgramSource.None);
            Assert.Contains(ReportWords.EndedEarly, writer.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("fits<", writer.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("No changes.", writer.ToString(), StringComparison.Ordinal);
        }
    }

    private static async Task<PlanReport> ReadAsync(string text)
    {
        var recorder = new PlanRecorder();
        using var reader = new StringReader(text);
        await PlanDocument.ReadAsync(reader, recorder);
        return recorder.Report();
    }
}
