using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;
using Snapshooter.Xunit;

namespace PulumiCen.Reporting.Tests;

/// <summary>The real engine's event logs and <c>preview --json</c> are read right.</summary>
public class TraceTests
{
    [Theory]
    [InlineData("01-create/1-preview")]
    [InlineData("01-create/2-up")]
    [InlineData("02-no-change/2-preview")]
    [InlineData("03-shift-bandwidth/2-preview")]
    [InlineData("03-shift-bandwidth/3-up")]
    [InlineData("04-over-budget/2-preview")]
    [InlineData("04-over-budget/3-up")]
    [InlineData("05-replace-package/2-preview")]
    [InlineData("05-replace-package/3-up")]
    [InlineData("06-swap-connection/2-up")]
    [InlineData("07-refresh-drift/2-refresh")]
    [InlineData("07-refresh-drift/3-refresh")]
    [InlineData("07-refresh-drift/4-preview")]
    [InlineData("08-destroy/2-destroy")]
    [InlineData("09-unknown-at-preview/1-preview")]
    [InlineData("10-partial-create/1-up")]
    [InlineData("10-partial-create/2-up")]
    [InlineData("11-secret-input/1-up")]
    [InlineData("12-import/1-up")]
    public async Task AnEventLogIsReadRight(string trace) =>
        Snapshot.Match(ReportText.Of(await Traces.EventsAsync(trace)), $"events.{trace.Replace('/', '.')}");

    [Theory]
    [InlineData("01-create/1-preview", null)]
    [InlineData("02-no-change/2-preview", "02-no-change/1-up")]
    [InlineData("03-shift-bandwidth/2-preview", "03-shift-bandwidth/1-up")]
    [InlineData("05-replace-package/2-preview", "05-replace-package/1-up")]
    [InlineData("07-refresh-drift/4-preview", "07-refresh-drift/3-refresh")]
    [InlineData("09-unknown-at-preview/1-preview", null)]
    public async Task APreviewWithTheStateSaysWhatTheEventsSay(string trace, string? state)
    {
        var events = await Traces.EventsAsync(trace);

        var preview = await Traces.PreviewAsync(trace, state);

        Assert.Equal(Budgets(events), Budgets(preview));
        Assert.Equal(events.Summary, preview.Summary);
        Assert.Equal(0, preview.UnseenResources);
    }

    [Fact]
    public async Task APreviewAloneSaysThatItLacksWhatDoesNotChange()
    {
        var report = await Traces.PreviewAsync("03-shift-bandwidth/2-preview");

        Assert.Equal(1, report.UnseenResources);
        Assert.IsType<Verdict.CannotKnow>(Assert.Single(report.Budgets).Verdict);
    }

    [Fact]
    public async Task APreviewsErrorsAreItsMessages()
    {
        var report = await Traces.PreviewAsync("04-over-budget/2-preview");

        Assert.True(report.HasErrors);
        Assert.Equal(
            "cen:index:RegionConnection resource 'a': property bandwidth value {8} has a problem: "
            + "connections need 24 Mbit/s, the package has 20 Mbit/s",
            Assert.Single(report.Messages).Text);
    }

    [Fact]
    public async Task WhatAnEarlierStepOfAResourceSaidIsReplaced()
    {
        var report = await Traces.EventsAsync("12-import/1-up");

        var import = Assert.Single(report.Changes, change => change is { Name: "a" });
        Assert.Equal(ResourceOperation.Import, import.Operation);
        Assert.Equal(StepPhase.Done, import.Phase);
    }

    private static string Budgets(PlanReport report) => string.Join(
        '\n',
        ReportText.Of(report with { Changes = [], Messages = [] }).Split('\n'));
}
