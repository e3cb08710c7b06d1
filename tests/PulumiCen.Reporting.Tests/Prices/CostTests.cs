using Newtonsoft.Json.Linq;
using NJsonSchema;
using PulumiCen.Reporting.Costs;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Rendering.Json;
using PulumiCen.Reporting.Rendering.Markdown;
using PulumiCen.Reporting.Rendering.Sarif;
using Snapshooter.Xunit;

namespace PulumiCen.Reporting.Tests.Prices;

/// <summary>What a plan costs: by package, in all, and at once.</summary>
public class CostTests
{
    public static TheoryData<string> Plans => ["several", "exceeds", "hostile", "ended-early", "asked", "nothing-known"];

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Text(string plan) => Snapshot.Match(await WriteAsync(plan, ReportFormat.Text), $"Cost.Text.{plan}");

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Markdown(string plan) => Snapshot.Match(await WriteAsync(plan, ReportFormat.Markdown), $"Cost.Markdown.{plan}");

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Html(string plan)
    {
        var page = await WriteAsync(plan, ReportFormat.Html);
        var start = page.IndexOf("<section aria-labelledby=\"cost\">", StringComparison.Ordinal);

        Snapshot.Match(page[start..page.IndexOf("</section>", start, StringComparison.Ordinal)], $"Cost.Html.{plan}");
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task JsonKeepsToItsSchema(string plan)
    {
        var json = await WriteAsync(plan, ReportFormat.Json);

        Snapshot.Match(JObject.Parse(json)["cost"]!.ToString().ReplaceLineEndings("\n"), $"Cost.Json.{plan}");
        Assert.Empty((await JsonSchema.FromJsonAsync(JsonReport.Schema)).Validate(json));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task EveryRowOfAMarkdownTableHasAsManyCellsAsItsHeader(string plan) => Assert.All(
        (await WriteAsync(plan, ReportFormat.Markdown)).Split('\n').Where(line => line.StartsWith('|')),
        row => Assert.Equal(6, row.Count(letter => letter == '|')));

    [Theory]
    [InlineData(ReportFormat.Text)]
    [InlineData(ReportFormat.Markdown)]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Json)]
    public void WithoutPricesNoFormatSpeaksOfCost(ReportFormat format) =>
        Assert.DoesNotContain("cost", Write(SamplePlans.Of("fits"), format), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task ACommentOnAHugePlanIsShortEnough()
    {
        var comment = Write(await CostReport.AddToAsync(SamplePlans.Large(2_000), new FixedPrices(), default), ReportFormat.Markdown);

        Assert.InRange(comment.Length, 5_000, MarkdownReport.MostCharacters);
        Assert.Contains("**In all**", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecretBandwidthHidesItsCostAndTheSum()
    {
        var cost = await CostAsync(Packages(("a", null, Terms(Plan.Secret(20))), ("b", null, Terms(10))));

        Assert.Equal("[secret], 1005.00 CNY", string.Join(", ", cost.Packages.Select(package => CostWords.Of(package.After))));
        Assert.Equal("[secret]", CostWords.Of(cost.Totals[0].After));
        Assert.DoesNotContain("2010", string.Join('\n', CostWords.Lines(cost)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APackageThatIsBoughtAgainIsPaidAgain()
    {
        var cost = await CostAsync(Packages(("a", Terms(20, other: "Europe"), Terms(20, period: 2, cycle: "Year"))));

        Assert.Equal("48240.00 CNY", CostWords.Of(cost.Packages[0].PaidAtOnce));
        Assert.Equal(24, cost.Packages[0].Months);
    }

    [Theory]
    [InlineData("PrePaid", 20, 20, "nothing")]
    [InlineData("PrePaid", 20, 30, "unknown")]
    [InlineData("PrePaid", 20, 10, "unknown")]
    [InlineData("PostPaid", 20, 30, "nothing")]
    public async Task WhatIsPaidAtOnceForAPackageThatIsThere(string chargeType, int before, int after, string expected)
    {
        var cost = await CostAsync(Packages(("a", Terms(before, chargeType: chargeType), Terms(after, chargeType: chargeType))));

        Assert.Equal(expected, CostWords.Of(cost.Packages[0].PaidAtOnce));
    }

    [Fact]
    public async Task WhatIsTakenOverIsNotBought()
    {
        var cost = await CostAsync(new Plan().Import("BandwidthPackage", "a", Terms(20)));

        Assert.Equal(("no change", "nothing"), (CostWords.Difference(cost.Packages[0].Difference), CostWords.Of(cost.Packages[0].PaidAtOnce)));
    }

    [Fact]
    public async Task APackageThatGoesCostsNothingAfterIt()
    {
        var cost = await CostAsync(Packages(("a", Terms(20), null)));

        Assert.Equal("-2010.00 CNY", CostWords.Difference(cost.Totals[0].Difference));
    }

    [Fact]
    public async Task WhatHasNoPriceButDoesNotChangeChangesNoCost()
    {
        var cost = await CostAsync(Packages(("a", Terms(20, other: "Europe"), Terms(20, other: "Europe")), ("b", Terms(20), Terms(30))));

        Assert.Equal("+1005.00 CNY", CostWords.Difference(cost.Totals[0].Difference));
        Assert.Equal("at least 3015.00 CNY", CostWords.Of(cost.Totals[0].After));
    }

    [Theory]
    [InlineData(20, "+402.00 CNY a month, +402.00 CNY at once | costs nothing, the cheapest")]
    [InlineData(1, "+2311.50 CNY a month, +2311.50 CNY at once, the cheapest | costs nothing")]
    public async Task TheCheapestFixIsOneThatCanBeDone(int each, string expected)
    {
        var plan = new Plan().Package("cn-na", each == 1 ? 2 : 20);
        for (var index = 0; index < (each == 1 ? 25 : 1); index++)
        {
            plan.Connection($"c-{index}", "cn-na", each == 1 ? 1 : 24, region: $"cn-region-{index}");
        }

        var cost = await CostAsync(plan);

        Assert.Equal(expected, string.Join(" | ", cost.Fixes.Select(CostWords.Of)));
    }

    [Fact]
    public async Task AFixIsAtAnUnknownCostWhereThereIsNoPrice()
    {
        var cost = await CostAsync(new Plan().Package("cn-eu", 2, other: "Europe").Connection("c", "cn-eu", 24));

        Assert.Equal("at an unknown cost (the price book has none for China and Europe)", CostWords.Of(cost.Fixes[0]));
    }

    [Fact]
    public void WhatIsInTwoCurrenciesHasNoKnownDifference() => Assert.Equal(
        new CostAmount.Unknown("one is in USD, the other in CNY"),
        CostAmount.Difference(new CostAmount.Known(new Money(2, "USD")), new CostAmount.Known(new Money(1, "CNY"))));

    private static JObject Terms(
        JToken bandwidth, string other = "North-America", string chargeType = "PrePaid", int period = 1, string cycle = "Month") => new()
        {
            ["bandwidth"] = bandwidth,
            ["areas"] = new JArray("China", other),
            ["chargeType"] = chargeType,
            ["period"] = period,
            ["pricingCycle"] = cycle,
        };

    private static Plan Packages(params (string Name, JObject? Before, JObject? After)[] packages)
    {
        var plan = new Plan();
        foreach (var (name, before, after) in packages)
        {
            plan.Step("BandwidthPackage", name, before, after);
        }

        return plan;
    }

    private static PlanReport PlanOf(string name) => name switch
    {
        "several" => Packages(
            ("larger", Terms(20, chargeType: "PostPaid"), Terms(25, chargeType: "PostPaid")),
            ("new", null, Terms(10, period: 12)),
            ("gone", Terms(5), null),
            ("same", Terms(7), Terms(7)),
            ("no-price", null, Terms(9, other: "Europe")),
            ("not-known-yet", Terms(4), Terms(Plan.Unknown))).Report(),
        "asked" => Packages(("new", null, Terms(10, period: 12)), ("newer", null, Terms(10))).Report(),
        "nothing-known" => Packages(("cn-eu", null, Terms(9, other: "Europe"))).Report(),
        _ => SamplePlans.Of(name),
    };

    private static Task<CostReport> CostAsync(Plan plan) => CostAsync(plan.Report(), new FixedPrices());

    private static async Task<CostReport> CostAsync(PlanReport report, FixedPrices prices) =>
        (await CostReport.AddToAsync(report, prices, CancellationToken.None)).Cost!;

    private static async Task<string> WriteAsync(string plan, ReportFormat format)
    {
        var prices = plan switch
        {
            "asked" => new FixedPrices { Asked = ["GetSubscriptionPrice at https://business.aliyuncs.com: ProductCode=cbn -> 1.00 CNY"] },
            "hostile" => new FixedPrices("</td><script>alert(1)</script> | `x`"),
            _ => new FixedPrices(),
        };
        return Write(await CostReport.AddToAsync(PlanOf(plan), prices, CancellationToken.None), format);
    }

    private static string Write(PlanReport report, ReportFormat format)
    {
        using var writer = new StringWriter();
        Reports.Write(writer, report, format, ProgramSource.None);
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
