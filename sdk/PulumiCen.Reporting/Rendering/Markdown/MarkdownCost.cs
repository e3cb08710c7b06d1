using System.Text;
using PulumiCen.Reporting.Costs;

namespace PulumiCen.Reporting.Rendering.Markdown;

/// <summary>What the plan costs, in a table; as many packages as there is room for.</summary>
internal static class MarkdownCost
{
    // For the sums, and the line that counts what there was no room for.
    private const int RoomForTheRest = 2_000;

    public static void Append(StringBuilder text, CostReport? cost, int room)
    {
        if (cost is not { Packages.Count: > 0 })
        {
            return;
        }

        MarkdownReport.Line(text);
        MarkdownReport.Line(text, "| Cost a month | Before | After | Change | Paid at once |");
        MarkdownReport.Line(text, "|---|---:|---:|---:|---:|");
        var end = text.Length + room - RoomForTheRest;
        var shown = 0;
        foreach (var row in cost.Packages.Select(Row).TakeWhile(row => text.Length + row.Length <= end))
        {
            MarkdownReport.Line(text, row);
            shown++;
        }

        if (shown < cost.Packages.Count)
        {
            MarkdownReport.Line(text, $"| ... and {cost.Packages.Count - shown} more packages | | | | |");
        }

        foreach (var total in cost.Totals)
        {
            MarkdownReport.Line(text, $"| **In all** | {Cell(total.Before)} | {Cell(total.After)} | **{Change(total.Difference)}** | {Cell(total.PaidAtOnce)} |");
        }

        MarkdownReport.Line(text);
        foreach (var line in CostWords.Sources(cost).TakeWhile(line => text.Length + line.Length < end + RoomForTheRest))
        {
            MarkdownReport.Line(text, $"{MarkdownText.Escape(line)}<br>");
        }
    }

    private static string Row(PackageCost package) =>
        $"| {MarkdownText.Code(package.Package)} | {Cell(package.Before)} | {Cell(package.After)} | {Change(package.Difference)} "
        + $"| {(package.PaidAtOnce is CostAmount.None ? string.Empty : MarkdownText.Escape(CostWords.AtOnce(package)))} |";

    private static string Cell(CostAmount amount) => MarkdownText.Escape(amount switch
    {
        CostAmount.None => string.Empty,
        CostAmount.Unknown unknown => $"{CostWords.Of(unknown)}: {unknown.Reason}",
        _ => CostWords.Of(amount),
    });

    private static string Change(CostAmount amount) => MarkdownText.Escape(CostWords.Difference(amount));
}
