using System.Text;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Tests;

/// <summary>A report in lines, for tests to compare.</summary>
internal static class ReportText
{
    public static string Of(PlanReport report)
    {
        var text = new StringBuilder();
        text.AppendLine($"{report.Project}/{report.Stack}, {report.UnseenResources} unseen");
        foreach (var budget in report.Budgets)
        {
            text.AppendLine(
                $"{budget.Package}: {budget.Allocated} of {budget.Capacity}, before {budget.PreviousCapacity}, {budget.Verdict.GetType().Name}");
            foreach (var use in budget.Uses)
            {
                text.AppendLine($"  {use.Kind} {use.Name}: {use.Bandwidth}, before {use.Previous}");
            }
        }

        foreach (var change in report.Changes)
        {
            text.AppendLine($"{change.Operation} {change.ShortType} {change.Name} {change.Phase}");
            foreach (var property in change.Properties)
            {
                text.AppendLine(
                    $"  {property.Path}: {property.Old ?? "-"} -> {property.New ?? "-"}{(property.ForcesReplacement ? " (replaces)" : "")}");
            }
        }

        foreach (var message in report.Messages)
        {
            text.AppendLine($"{message.Severity.Name()}: {message.Text}");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }
}
