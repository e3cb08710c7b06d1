using Pulumi.Automation;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Events;
using PulumiCen.Automation;
using PulumiCen.Budget;

namespace PulumiCen.Tool.Tests.Automation;

/// <summary>A preview's verdicts as objects.</summary>
public class BudgetPreviewTests
{
    private const string Over = "CEN1001: connections of package cn-na need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.";

    [Fact]
    public async Task APreviewGivesEachBudgetAndPulumisOwnResult()
    {
        using var cli = new ScriptedCli(
            $"cat \"{Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Reporting.Tests", "traces", "03-shift-bandwidth", "2-preview.events.jsonl")}\" > \"$log\"");
        using var stack = await cli.OpenStackAsync();
        var events = new List<EngineEvent>();
        var options = new PreviewOptions { OnEvent = events.Add };

        var preview = await stack.PreviewBudgetsAsync(options);

        var budget = Assert.Single(preview.Budgets);
        Assert.IsType<Verdict.Fits>(budget.Verdict);
        Assert.True(preview.CanBeApplied);
        Assert.False(preview.Exceeds);
        Assert.NotNull(preview.Result);
        Assert.NotEmpty(events);

        // The options are the caller's, for the next preview.
        Assert.Equal(events.Add, options.OnEvent);
    }

    [Fact]
    public async Task APreviewThatEndsOverBudgetIsAResult()
    {
        using var cli = new ScriptedCli(
            $$$"""
             case "$1" in preview)
               printf '%s\n' '{"diagnosticEvent":{"severity":"error","message":"property bandwidth has a problem: {{{Over}}}"}}' >> "$log"
               exit 255;;
             esac
             """);
        using var stack = await cli.OpenStackAsync();

        var preview = await stack.PreviewBudgetsAsync();

        Assert.True(preview.Exceeds);
        Assert.False(preview.CanBeApplied);
        Assert.Null(preview.Result);
        Assert.Contains(preview.Report.Diagnostics, message => message.Text.EndsWith(Over, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatTheUpdateAloneKnowsCanBeTried()
    {
        using var cli = new ScriptedCli(
            $"cat \"{Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Reporting.Tests", "traces", "09-unknown-at-preview", "1-preview.events.jsonl")}\" > \"$log\"");
        using var stack = await cli.OpenStackAsync();

        var preview = await stack.PreviewBudgetsAsync();

        Assert.True(preview.IsUncertain);
        Assert.True(preview.CanBeApplied);
    }

    [Theory]
    [InlineData("error: the stack is currently locked by 1 lock(s)", typeof(ConcurrentUpdateException))]
    [InlineData("killed", typeof(CommandException))]
    public async Task AFailureThatNobodyExplainedIsAnException(string text, Type expected)
    {
        using var cli = new ScriptedCli($"""case "$1" in preview) echo "{text}" >&2; exit 255;; esac""");
        using var stack = await cli.OpenStackAsync();

        Assert.IsType(expected, await Record.ExceptionAsync(() => stack.PreviewBudgetsAsync()));
    }
}
