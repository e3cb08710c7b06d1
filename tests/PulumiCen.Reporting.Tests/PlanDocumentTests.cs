using PulumiCen.Reporting.Sources;

namespace PulumiCen.Reporting.Tests;

/// <summary>What isn't a plan is said to be none.</summary>
public class PlanDocumentTests
{
    [Theory]
    [InlineData("")]
    [InlineData("[1, 2]")]
    [InlineData("{\"version\": 1, \"budgets\": []}")]
    public async Task ADocumentWithoutStepsEventsOrResourcesIsRefused(string text)
    {
        var exception = await Assert.ThrowsAsync<UnreadablePlanException>(() => ReadAsync(text));

        Assert.Equal("it has no steps, no events and no resources.", exception.Message);
    }

    [Fact]
    public async Task ABrokenDocumentIsRefusedWithThePlace()
    {
        var exception = await Assert.ThrowsAsync<UnreadablePlanException>(() => ReadAsync("{\"steps\": [{\"op\": \"create\", !"));

        Assert.Equal("it isn't JSON at line 1, column 28.", exception.Message);
    }

    [Fact]
    public async Task AValueOfAnotherTypeIsRefusedWithThePlaceInThisRepositorysWords()
    {
        var exception = await Assert.ThrowsAsync<UnreadablePlanException>(() => ReadAsync("{\"changeSummary\": {\"create\": \"many\"}}"));

        Assert.Equal("\"changeSummary\" in line 1 isn't what the CLI writes there.", exception.Message);
    }

    [Fact]
    public async Task WhatPassesByWhileAProgramIsBuiltIsNoMessage()
    {
        var report = await ReadAsync(
            """
            {"diagnosticEvent": {"message": "  Determining projects to restore...", "severity": "info", "ephemeral": true}}
            {"diagnosticEvent": {"message": "warning CS0168", "severity": "error", "ephemeral": true}}
            {"diagnosticEvent": {"message": "said by the program", "severity": "info"}}
            {"cancelEvent": {}}
            """);

        Assert.Equal("said by the program", Assert.Single(report.Messages).Text);
        Assert.Equal(PlanOutcome.Fits, report.Outcome);
    }

    [Fact]
    public async Task WhatANewerEngineSaysIsLetThrough()
    {
        var report = await ReadAsync(
            """
            {"someNewEvent": {"x": 1}}
            {"resOutputsEvent": {"metadata": {"op": "some-new-op", "urn": "urn:pulumi:dev::p::t::n", "type": "t", "old": null, "new": null}}}
            """);

        Assert.Equal("n", Assert.Single(report.Changes).Name);
    }

    private static async Task<PlanReport> ReadAsync(string text)
    {
        var recorder = new PlanRecorder();
        using var reader = new StringReader(text);
        await PlanDocument.ReadAsync(reader, recorder);
        return recorder.Report();
    }
}
