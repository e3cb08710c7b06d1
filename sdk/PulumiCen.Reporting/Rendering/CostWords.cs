using PulumiCen.Budget;
using PulumiCen.Reporting.Costs;

namespace PulumiCen.Reporting.Rendering;

/// <summary>Costs in words, the same in every format. Secrets stay secret, and what isn't known is unknown.</summary>
public static class CostWords
{
    internal const string Title = "Cost a month";
    internal const string AtOnceTitle = "Paid at once";
    internal const string Total = "in all";

    /// <summary>An amount: <c>2010.00 CNY</c>, <c>nothing</c>, <c>unknown</c>, <c>at least 2010.00 CNY</c>, <c>[secret]</c>.</summary>
    public static string Of(CostAmount amount) => amount switch
    {
        CostAmount.None => "nothing",
        CostAmount.Known known => known.Money.ToString(),
        CostAmount.Unknown { AtLeast: { } least } => $"at least {least}",
        CostAmount.Unknown => "unknown",
        CostAmount.Secret => PlanValue.SecretText,
        _ => throw new ArgumentNullException(nameof(amount)),
    };

    /// <summary>A difference: <c>+402.00 CNY</c>, <c>-402.00 CNY</c>, <c>no change</c>, <c>unknown</c>.</summary>
    public static string Difference(CostAmount amount) => amount switch
    {
        CostAmount.None => "no change",
        CostAmount.Known { Money.Amount: > 0 } more => $"+{more.Money}",
        _ => Of(amount),
    };

    /// <summary>Why an amount isn't known; empty where it is.</summary>
    public static string Reason(params IEnumerable<CostAmount> amounts) =>
        string.Join("; ", amounts.OfType<CostAmount.Unknown>().Select(unknown => unknown.Reason).Distinct(StringComparer.Ordinal));

    /// <summary>What a fix would cost: <c>+402.00 CNY a month</c>, <c>costs nothing, the cheapest</c>.</summary>
    public static string Of(FixCost fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        var monthly = fix.Difference switch
        {
            CostAmount.None => "costs nothing",
            CostAmount.Unknown unknown => $"at an unknown cost ({unknown.Reason})",
            _ => $"{Difference(fix.Difference)} a month",
        };
        var atOnce = fix.PaidAtOnce switch
        {
            CostAmount.Known => $", {Difference(fix.PaidAtOnce)} at once",
            CostAmount.Unknown unknown when fix.Difference is CostAmount.Known => $", and an unknown sum at once ({unknown.Reason})",
            _ => string.Empty,
        };
        return $"{monthly}{atOnce}{(fix.IsCheapest ? ", the cheapest" : string.Empty)}";
    }

    /// <summary>All of it in lines, for a terminal or a log.</summary>
    public static IEnumerable<string> Lines(CostReport cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        if (cost.Packages.Count == 0)
        {
            yield break;
        }

        var name = cost.Packages.Select(package => PlainName.Of(package.Package).Length).Append(Total.Length).Max();
        yield return Title;
        foreach (var package in cost.Packages)
        {
            yield return $"  {PlainName.Of(package.Package).PadRight(name)}  {Monthly(package.Before, package.After, package.Difference)}";
        }

        foreach (var total in cost.Totals)
        {
            yield return $"  {Total.PadRight(name)}  {Monthly(total.Before, total.After, total.Difference)}";
        }

        if (cost.Totals.Count == 0)
        {
            var isSecret = cost.Packages.Any(package => package.After is CostAmount.Secret || package.Before is CostAmount.Secret);
            yield return $"  {Total.PadRight(name)}  {(isSecret ? PlanValue.SecretText : "unknown")}";
        }

        foreach (var line in AtOnce(cost, name).Concat(Sources(cost)))
        {
            yield return line;
        }
    }

    /// <summary>Where the prices are from, and what was asked for them.</summary>
    public static IEnumerable<string> Sources(CostReport cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        if (cost.Sources.Count > 0)
        {
            yield return $"Prices: {string.Join("; ", cost.Sources.Select(PlainName.Of))}";
        }

        foreach (var asked in cost.Asked)
        {
            yield return $"Asked: {PlainName.Of(asked)}";
        }
    }

    /// <summary>What is paid at once: <c>24120.00 CNY for 12 months</c>; the reason where it isn't known.</summary>
    internal static string AtOnce(PackageCost package) => package.PaidAtOnce switch
    {
        CostAmount.Unknown unknown => $"unknown: {unknown.Reason}",
        CostAmount.Known when package.Months is { } months => $"{Of(package.PaidAtOnce)} for {months} {(months == 1 ? "month" : "months")}",
        _ => Of(package.PaidAtOnce),
    };

    private static IEnumerable<string> AtOnce(CostReport cost, int name)
    {
        var paid = cost.Packages.Where(package => package.PaidAtOnce is not CostAmount.None).ToList();
        if (paid.Count == 0)
        {
            yield break;
        }

        yield return AtOnceTitle;
        foreach (var package in paid)
        {
            yield return $"  {PlainName.Of(package.Package).PadRight(name)}  {AtOnce(package)}";
        }

        foreach (var total in cost.Totals.Where(_ => paid.Count > 1))
        {
            yield return $"  {Total.PadRight(name)}  {WithReason(Of(total.PaidAtOnce), total.PaidAtOnce)}";
        }
    }

    private static string Monthly(CostAmount before, CostAmount after, CostAmount difference)
    {
        var amounts = difference switch
        {
            CostAmount.None => Of(after),
            CostAmount.Known => $"{Of(before)} -> {Of(after)} ({Difference(difference)})",
            _ => $"{Of(before)} -> {Of(after)}",
        };
        return WithReason(amounts, before, after);
    }

    private static string WithReason(string words, params IEnumerable<CostAmount> amounts) =>
        Reason(amounts) is { Length: > 0 } reason ? $"{words}: {reason}" : words;
}
