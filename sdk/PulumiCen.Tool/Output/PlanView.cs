using PulumiCen.Reporting;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Steps;
using Spectre.Console;

namespace PulumiCen.Tool.Output;

/// <summary>A plan on a terminal: what changes, each budget, and what was said; errors come after it.</summary>
internal static class PlanView
{
    /// <param name="console">Where to.</param>
    /// <param name="report">The plan.</param>
    /// <param name="messages">What was said.</param>
    /// <param name="everyProperty">Whether to show every property of what changes.</param>
    public static void Write(IAnsiConsole console, PlanReport report, IEnumerable<EngineMessage> messages, bool everyProperty)
    {
        if (report.EndedEarly)
        {
            console.MarkupLineInterpolated($"[red]{ReportWords.EndedEarly}[/]");
        }

        ChangeView.Write(console, report.Changes, everyProperty);
        console.WriteLine(ReportWords.Changes(report));
        BudgetView.Write(console, report.Budgets);
        CostView.Write(console, report.Cost);
        MessageView.Write(console, messages);
    }
}
