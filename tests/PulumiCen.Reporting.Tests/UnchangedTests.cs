using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Sources;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Tests;

/// <summary>What is no work isn't counted as work.</summary>
public class UnchangedTests
{
    private const string Package = "cen:index:BandwidthPackage";

    [Fact]
    public void An_update_without_a_difference_is_only_where_a_finding_shows()
    {
        var report = Report(Step(ResourceOperation.Update, 20, 20));

        Assert.Empty(report.Changes);
        Assert.Equal(BudgetStatus.Fits, Assert.Single(report.Budgets).Status());
    }

    [Fact]
    public void A_refresh_that_finds_nothing_is_no_work_and_one_that_finds_something_is()
    {
        Assert.Empty(Report(Step(ResourceOperation.Refresh, 20, 20)).Changes);
        Assert.Equal(ResourceOperation.Refresh, Assert.Single(Report(Step(ResourceOperation.Refresh, 20, 21)).Changes).Operation);
    }

    [Fact]
    public async Task A_preview_that_only_counts_what_stays_does_not_say_that_a_package_fits()
    {
        var report = await ReadAsync(
            """
            {"steps": [{"op": "update", "urn": "urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-na",
              "oldState": {"type": "cen:index:BandwidthPackage", "id": "p", "inputs": {"bandwidth": 20, "areas": ["China", "Europe"]}},
              "newState": {"type": "cen:index:BandwidthPackage", "id": "p", "inputs": {"bandwidth": 22, "areas": ["China", "Europe"]}}}],
             "changeSummary": {"update": 1, "same": 2}}
            """);

        Assert.Equal(BudgetStatus.Partial, Assert.Single(report.Budgets).Status());
        Assert.Equal(PlanOutcome.Undetermined, report.Outcome);
    }

    [Fact]
    public async Task A_connection_that_only_the_state_of_a_failed_preview_has_may_be_about_to_go()
    {
        var state = await File.ReadAllTextAsync(Path.Combine(Traces.Folder, "late-refusal-update", "1-up.state.json"));
        var recorder = new PlanRecorder();
        await TellAsync(recorder, state);
        await TellAsync(
            recorder,
            """
            {"steps": [],
             "diagnostics": [{"severity": "error", "message": "error: Preview failed: CEN1001: connections of package \"cn-na\" need 22 Mbit/s, it has 20 Mbit/s: 2 Mbit/s too much.\nhttps://example.org"}],
             "changeSummary": {"same": 2}}
            """);

        var budget = Assert.Single(recorder.Report().Budgets);

        Assert.Equal("22 of 20 Mbit/s", BudgetWords.Share(budget));
        Assert.All(budget.Uses.Where(use => use.Urn is not null), use => Assert.True(use.Bandwidth.IsUnknown));
    }

    private static PlanReport Report(ResourceStep step)
    {
        var recorder = new PlanRecorder();
        recorder.OnStep(step, StepPhase.Begun);
        return recorder.Report();
    }

    private static async Task<PlanReport> ReadAsync(string text)
    {
        var recorder = new PlanRecorder();
        await TellAsync(recorder, text);
        return recorder.Report();
    }

    private static async Task TellAsync(PlanRecorder recorder, string text)
    {
        using var reader = new StringReader(text);
        await PlanDocument.ReadAsync(reader, recorder);
    }

    private static ResourceStep Step(ResourceOperation operation, int before, int after) => new(
        operation,
        $"urn:pulumi:dev::net::{Package}::cn-na",
        Package,
        new ResourceState("p", Inputs(before), []),
        new ResourceState("p", Inputs(after), []),
        [],
        []);

    private static JObject Inputs(int bandwidth) => new() { ["bandwidth"] = bandwidth, ["areas"] = new JArray("China", "Europe") };
}
