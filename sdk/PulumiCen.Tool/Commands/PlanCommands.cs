using PulumiCen.Budget;
using PulumiCen.Reporting;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Rendering.Sarif;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Plans;
using Spectre.Console;

namespace PulumiCen.Tool.Commands;

/// <summary>What <c>report</c>, <c>headroom</c>, <c>whatif</c> and <c>suggest</c> do with a plan. Each gives the exit code.</summary>
internal static class PlanCommands
{
    // What the suggestions themselves are about.
    private static readonly string[] Suggestions = ["CEN1001", "CEN1002"];

    /// <summary>Writes the report on a plan.</summary>
    public static int Report(
        PlanReport report, Terminal terminal, IReadOnlyList<ReportTarget> targets, string? programFolder, bool strict)
    {
        var source = programFolder is not null && Directory.Exists(programFolder)
            ? ProgramSource.Read(programFolder, Directory.GetCurrentDirectory())
            : ProgramSource.None;
        foreach (var target in targets)
        {
            PlanFile.Write(
                target.File, terminal.Results.Profile.Out.Writer, writer => Reports.Write(writer, report, target.Format, source));
        }

        return ReportOutcome.ExitCode(report, strict);
    }

    /// <summary>Shows what is left of each package.</summary>
    public static int Headroom(PlanReport report, Terminal terminal, bool strict)
    {
        WriteIfEndedEarly(report, terminal);
        foreach (var budget in report.Budgets)
        {
            terminal.Results.WriteLine($"{budget.Package}: {BudgetWords.Share(budget)}, {BudgetWords.Consequence(budget)}");
        }

        if (report is { Budgets.Count: 0, EndedEarly: false })
        {
            terminal.Results.WriteLine("No bandwidth packages.");
        }

        return ReportOutcome.ExitCode(report, strict);
    }

    /// <summary>Shows the budgets as a change would make them, and what is wrong with them.</summary>
    public static int WhatIf(PlanReport report, Terminal terminal, bool strict)
    {
        WriteIfEndedEarly(report, terminal);
        ChangeView.Write(terminal.Results, report.Changes, everyProperty: false);
        BudgetView.Write(terminal.Results, report.Budgets);
        MessageView.Write(terminal.Results, report.Diagnostics);
        ErrorView.Write(terminal.Errors, ReportOutcome.Errors(report));
        return ReportOutcome.ExitCode(report, strict);
    }

    /// <summary>Says what would make each exceeded package fit.</summary>
    public static int Suggest(PlanReport report, Terminal terminal, bool strict)
    {
        WriteIfEndedEarly(report, terminal);
        var exceeded = report.Budgets.Where(budget => budget.Verdict is Verdict.Exceeds).ToList();
        foreach (var budget in exceeded)
        {
            terminal.Results.WriteLine($"{budget.Package}: {BudgetWords.Share(budget)}, {BudgetWords.Consequence(budget)}");
            foreach (var fix in ((Verdict.Exceeds)budget.Verdict).Fixes)
            {
                terminal.Results.WriteLine($"  {FixWords.Of(fix)}");
            }
        }

        if (exceeded.Count == 0)
        {
            terminal.Results.WriteLine(report.Outcome switch
            {
                PlanOutcome.Fits => "Every package is large enough.",
                PlanOutcome.Undetermined or PlanOutcome.Incomplete => "No package is known to be too small.",
                _ => "No package is too small, but the plan has errors:",
            });
        }

        ErrorView.Write(terminal.Errors, ReportOutcome.Errors(report).Where(error => !Suggestions.Contains(error.Code)));
        return ReportOutcome.ExitCode(report, strict);
    }

    private static void WriteIfEndedEarly(PlanReport report, Terminal terminal)
    {
        if (report.EndedEarly)
        {
            terminal.Results.WriteLine(ReportWords.EndedEarly);
        }
    }
}
