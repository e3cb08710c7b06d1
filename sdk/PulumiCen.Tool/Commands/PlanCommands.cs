using PulumiCen.Budget;
using PulumiCen.Reporting;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Rendering.Json;
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

    private const string NotInStates =
        "What other stacks, other tools and the console have of a package is in none of these states, and isn't counted. "
        + "--ask-cloud counts it.";

    /// <summary>Writes the report on a plan.</summary>
    public static int Report(
        PlanReport report, Terminal terminal, IReadOnlyList<ReportTarget> targets, string? programFolder, bool strict)
    {
        var source = programFolder is not null && Directory.Exists(programFolder)
            ? ProgramSource.Of(programFolder)
            : ProgramSource.None;
        foreach (var target in targets)
        {
            PlanFile.Write(
                target.File, terminal.Results.Profile.Out.Writer, writer => Reports.Write(writer, report, target.Format, source));
        }

        return ReportOutcome.ExitCode(report, strict);
    }

    /// <summary>Shows what a command makes of a state: in its own words, or as JSON where it has none to say.</summary>
    public static int ShowState(PlanReport report, Terminal terminal, Action<PlanReport>? show, bool strict)
    {
        if (show is null)
        {
            JsonReport.Write(terminal.Results.Profile.Out.Writer, report);
            terminal.Results.WriteLine();
        }
        else
        {
            show(report);
        }

        return ReportOutcome.ExitCode(report, strict);
    }

    /// <summary>Shows what is left of each package.</summary>
    public static void Headroom(PlanReport report, Terminal terminal)
    {
        WriteIfEndedEarly(report, terminal);
        foreach (var budget in report.Budgets)
        {
            terminal.Results.WriteLine(Line(budget));
        }

        WriteIfNone(report, terminal);
        CostView.Write(terminal.Results, report.Cost);
    }

    /// <summary>Shows who has how much of each package, and which stacks say so.</summary>
    public static void Budget(PlanReport report, IEnumerable<(string Stack, int Count)> stacks, bool isCloudAsked, Terminal terminal)
    {
        WriteIfEndedEarly(report, terminal);
        BudgetView.Write(terminal.Results, report.Budgets);
        CostView.Write(terminal.Results, report.Cost);
        WriteIfNone(report, terminal);

        terminal.Results.WriteLine();
        foreach (var (stack, count) in stacks)
        {
            terminal.Results.WriteLine($"{stack}: {(count == 0 ? "no resources" : $"{count} {(count == 1 ? "resource" : "resources")}")} of this provider");
        }

        if (!isCloudAsked)
        {
            terminal.Results.WriteLine(NotInStates);
        }

        ErrorView.Write(terminal.Errors, ReportOutcome.Errors(report));
    }

    /// <summary>Shows the budgets as a change would make them, and what is wrong with them.</summary>
    public static void WhatIf(PlanReport report, Terminal terminal)
    {
        WriteIfEndedEarly(report, terminal);
        ChangeView.Write(terminal.Results, report.Changes, everyProperty: false);
        BudgetView.Write(terminal.Results, report.Budgets);
        CostView.Write(terminal.Results, report.Cost);
        MessageView.Write(terminal.Results, report.Diagnostics);
        ErrorView.Write(terminal.Errors, ReportOutcome.Errors(report));
    }

    /// <summary>Says what would make each exceeded package fit.</summary>
    public static void Suggest(PlanReport report, Terminal terminal)
    {
        WriteIfEndedEarly(report, terminal);
        var exceeded = report.Budgets.Where(budget => budget.Verdict is Verdict.Exceeds).ToList();
        foreach (var budget in exceeded)
        {
            terminal.Results.WriteLine(Line(budget));
            foreach (var (index, fix) in ((Verdict.Exceeds)budget.Verdict).Fixes.Index())
            {
                terminal.Results.WriteLine($"  {(index == 0 ? string.Empty : "or ")}{FixText.Of(fix)}{CostOf(fix, report)}");
            }
        }

        foreach (var line in report.Cost is { } cost && exceeded.Count > 0 ? CostWords.Sources(cost) : [])
        {
            terminal.Results.WriteLine(line);
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
    }

    private static string CostOf(Fix fix, PlanReport report) =>
        report.Cost?.Fixes.FirstOrDefault(cost => ReferenceEquals(cost.Fix, fix)) is { } known ? $": {CostWords.Of(known)}" : string.Empty;

    private static string Line(BudgetSnapshot budget) =>
        $"{budget.Package}: {BudgetWords.Share(budget)}, {BudgetWords.Consequence(budget)}";

    // Of a plan that ended early nobody knows that there are none.
    private static void WriteIfNone(PlanReport report, Terminal terminal)
    {
        if (report is { Budgets.Count: 0, EndedEarly: false })
        {
            terminal.Results.WriteLine("No bandwidth packages.");
        }
    }

    private static void WriteIfEndedEarly(PlanReport report, Terminal terminal)
    {
        if (report.EndedEarly)
        {
            terminal.Results.WriteLine(ReportWords.EndedEarly);
        }
    }
}
