namespace PulumiCen.Budget;

/// <summary>The uses of a package as lines of a message: name, bandwidth, and what becomes of it.</summary>
internal static class UseLines
{
    private static readonly string Test = Bandwidth.ConnectivityTest.ToString();

    public static string Of(IReadOnlyList<BudgetUse> uses)
    {
        // Only the lines that are shown decide how wide the columns are.
        var shown = uses.Take(Shortened.Shown).Select(Cells).ToList();
        var names = shown.Max(row => row.Name.Length);
        var amounts = shown.Max(row => row.Amount.Length);
        return Shortened.Lines(uses.Select(Cells).Select(row =>
            $"  {row.Name.PadRight(names)}  {row.Amount.PadRight(amounts)}  {row.Remark}".TrimEnd()));
    }

    private static (string Name, string Amount, string Remark) Cells(BudgetUse use) =>
        (use.Kind == UseKind.Other ? use.Name : $"\"{use.Name}\"", AmountOf(use), RemarkOf(use));

    private static string AmountOf(BudgetUse use)
    {
        var now = use.Kind == UseKind.ConnectivityTest ? Test : use.Bandwidth.ToString();
        return use.Previous.IsKnown && !IsUnchanged(use) ? $"{use.Previous} -> {now}" : now;
    }

    private static string RemarkOf(BudgetUse use)
    {
        var change = use.Previous.IsAbsent ? "new" : IsUnchanged(use) ? "unchanged" : "";
        var kind = UseRemark.Of(use.Kind);
        return (change, kind) switch
        {
            (_, "") => change,
            ("new", _) when use.Kind is not (UseKind.Other or UseKind.Leaving) => $"new, {kind}",
            _ => kind,
        };
    }

    private static bool IsUnchanged(BudgetUse use)
    {
        var now = use.Kind == UseKind.ConnectivityTest ? PlanValue.Known(Bandwidth.ConnectivityTest) : use.Bandwidth;
        return now.IsKnown && now == use.Previous;
    }
}
