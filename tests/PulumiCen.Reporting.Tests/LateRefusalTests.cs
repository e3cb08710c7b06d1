using PulumiCen.Budget;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Sources;

namespace PulumiCen.Reporting.Tests;

/// <summary>
/// Previews that the real engine ended because creates or updates failed, recorded; the provider's text is put in the place
/// of the recorded one.
/// </summary>
public class LateRefusalTests
{
    private const string Create = "late-refusal-create/1-preview";
    private const string Update = "late-refusal-update/2-preview";
    private const string UpdateState = "late-refusal-update/1-up";

    [Theory]
    [InlineData(Create + ".events.jsonl", null, 24)]
    [InlineData(Create + ".preview.json", null, 24)]
    [InlineData(Update + ".events.jsonl", null, 26)]
    [InlineData(Update + ".preview.json", UpdateState + ".state.json", 26)]
    public async Task A_preview_that_was_seen_whole_says_the_sum_and_nothing_else_failed(string file, string? state, int needed)
    {
        var report = await ReadAsync(file, state, Exceeded(needed));

        Assert.False(report.EndedEarly);
        Assert.Equal(PlanOutcome.Exceeds, report.Outcome);
        var budget = Assert.Single(report.Budgets);
        Assert.Equal(BudgetStatus.Exceeds, budget.Status());
        Assert.Equal($"{needed} of 20 Mbit/s", BudgetWords.Share(budget));
        Assert.Equal(needed, budget.Uses.Sum(use => use.Bandwidth.TryGetValue(out var bandwidth) ? bandwidth.ToMegabitsPerSecond() : 0));
        Assert.All(budget.Uses, use => Assert.NotNull(use.Urn));
        Assert.Equal("CEN1001", Assert.Single(report.Messages).Code);
    }

    [Fact]
    public async Task Without_the_state_the_providers_sum_counts_and_what_no_step_shows_is_one_line()
    {
        var report = await ReadAsync(Update + ".preview.json", null, Exceeded(26));

        var budget = Assert.Single(report.Budgets);
        Assert.Equal("26 of 20 Mbit/s", BudgetWords.Share(budget));
        Assert.Equal(
            "7 Mbit/s",
            Assert.Single(budget.Uses, use => use.Urn is null).Bandwidth.ToString());
    }

    [Fact]
    public async Task Several_findings_of_one_diagnostic_are_messages_of_their_own()
    {
        var report = await ReadAsync(
            Create + ".events.jsonl",
            null,
            Exceeded(24) + "\\n\\n" + "CEN1153: connections \\\"a\\\" and \\\"b\\\" are for the same regions.\\nhttps://example.org/CEN1153.md");

        Assert.Equal("CEN1001, CEN1153", string.Join(", ", report.Messages.Select(message => message.Code)));
        Assert.Equal("CEN1153: connections \"a\" and \"b\" are for the same regions.\nhttps://example.org/CEN1153.md", report.Messages[1].Text);
        Assert.False(report.EndedEarly);
    }

    [Fact]
    public async Task A_budget_that_fits_says_so_beside_one_that_does_not()
    {
        var report = await ReadAsync(
            Create + ".events.jsonl",
            null,
            "CEN1001: connections of package \\\"cn-eu\\\" need 12 Mbit/s, it has 5 Mbit/s: 7 Mbit/s too much.\\nhttps://example.org",
            changed: "\"bandwidth\": 20",
            to: "\"bandwidth\": 50");

        Assert.Equal("cn-eu: 12 of 5 Mbit/s; cn-na: 24 of 50 Mbit/s", string.Join("; ", report.Budgets.Select(budget => $"{budget.Package}: {BudgetWords.Share(budget)}")));
        Assert.Equal([BudgetStatus.Exceeds, BudgetStatus.Fits], report.Budgets.Select(BudgetStatuses.Status));
        Assert.IsType<Verdict.Exceeds>(report.Budgets[0].Verdict);
    }

    [Fact]
    public async Task A_violated_policy_does_not_end_a_preview()
    {
        var report = await ReadAsync("policy-pack/4-preview.events.jsonl", null, "");

        Assert.False(report.EndedEarly);
        Assert.Equal(PlanOutcome.Failed, report.Outcome);
    }

    private static string Exceeded(int needed) =>
        $"CEN1001: connections of package \\\"cn-na\\\" need {needed} Mbit/s, it has 20 Mbit/s: {needed - 20} Mbit/s too much.\\n"
        + "Raise \\\"cn-na\\\".\\nhttps://example.org/CEN1001.md";

    private static async Task<PlanReport> ReadAsync(string file, string? state, string text, string changed = "", string to = "")
    {
        var recorder = new PlanRecorder();
        foreach (var name in new[] { state, file }.OfType<string>())
        {
            var json = await File.ReadAllTextAsync(Path.Combine(Traces.Folder, name));
            foreach (var needed in new[] { 24, 26 })
            {
                json = json.Replace($"connections need {needed} Mbit/s, the package has 20 Mbit/s", text, StringComparison.Ordinal);
            }

            using var reader = new StringReader(changed.Length == 0 ? json : json.Replace(changed, to, StringComparison.Ordinal));
            await PlanDocument.ReadAsync(reader, recorder);
        }

        return recorder.Report();
    }
}
