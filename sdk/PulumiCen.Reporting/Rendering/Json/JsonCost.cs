using System.Globalization;
using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Reporting.Costs;

namespace PulumiCen.Reporting.Rendering.Json;

/// <summary>Costs as data. Amounts are texts: a number of JSON is a float to many who read it.</summary>
internal static class JsonCost
{
    public static JObject Of(CostReport cost) => new()
    {
        ["date"] = cost.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["packages"] = new JArray(cost.Packages.Select(package => new JObject
        {
            ["package"] = package.Package,
            ["urn"] = package.Urn,
            ["before"] = Of(package.Before),
            ["after"] = Of(package.After),
            ["difference"] = Of(package.Difference),
            ["paidAtOnce"] = Of(package.PaidAtOnce),
            ["months"] = package.Months,
        })),
        ["totals"] = new JArray(cost.Totals.Select(total => new JObject
        {
            ["currency"] = total.Currency,
            ["before"] = Of(total.Before),
            ["after"] = Of(total.After),
            ["difference"] = Of(total.Difference),
            ["paidAtOnce"] = Of(total.PaidAtOnce),
        })),
        ["fixes"] = new JArray(cost.Fixes.Select(fix => new JObject
        {
            ["package"] = fix.Package,
            ["fix"] = FixText.Of(fix.Fix),
            ["difference"] = Of(fix.Difference),
            ["paidAtOnce"] = Of(fix.PaidAtOnce),
            ["cheapest"] = fix.IsCheapest,
        })),
        ["sources"] = new JArray(cost.Sources),
        ["asked"] = new JArray(cost.Asked),
    };

    private static JObject? Of(CostAmount amount) => amount switch
    {
        CostAmount.Known known => Of(known.Money),
        CostAmount.Unknown { AtLeast: { } least } unknown => new JObject { ["unknown"] = unknown.Reason, ["atLeast"] = Of(least) },
        CostAmount.Unknown unknown => new JObject { ["unknown"] = unknown.Reason },
        CostAmount.Secret => new JObject { ["secret"] = true },
        _ => null,
    };

    private static JObject Of(Money money) => new() { ["amount"] = money.AmountText, ["currency"] = money.Currency };
}
