using Newtonsoft.Json.Linq;

namespace PulumiCen.Reporting.Tests;

/// <summary>The plans that every format is shown with.</summary>
internal static class SamplePlans
{
    private static readonly string[] Regions = ["cn-hangzhou", "cn-shanghai", "cn-shenzhen", "cn-beijing", "cn-qingdao"];

    public static TheoryData<string> Names => ["fits", "exceeds", "cannot-know", "in-the-end", "for-a-time", "failed", "ended-early", "hostile", "forty-packages", "empty"];

    public static PlanReport Of(string name) => name switch
    {
        "fits" => TwoAreas().Connection("shenzhen-virginia", "cn-na", 5, region: "cn-shenzhen")
            .Connection("beijing-virginia", "cn-na", null, region: "cn-beijing").Report(),
        "exceeds" => TwoAreas().Connection("shenzhen-virginia", "cn-na", 9, 5, "cn-shenzhen").Report(),
        "cannot-know" => TwoAreas().Connection("shenzhen-virginia", "cn-na", Plan.Unknown, region: "cn-shenzhen").Report(),
        "in-the-end" => TwoAreas().Deletion("old", "cn-na", 5, "cn-beijing").Connection("shenzhen-virginia", "cn-na", 5, region: "cn-shenzhen").Report(),
        "for-a-time" => ForATime(),
        "failed" => TwoAreas().Message(
            "error",
            "cen:index:RegionConnection resource 'shenzhen-virginia': property bandwidth value {9} has a problem: "
            + "CEN1001: connections of package \"cn-na\" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.\n"
            + "  \"shenzhen-virginia\"  9 Mbit/s  new\nhttps://github.com/PulumiCen/PulumiCen/blob/main/docs/diagnostics/CEN1001.md\n",
            "shenzhen-virginia").Message("warning", "a warning without a code").Report(),
        "ended-early" => TwoAreas().Message(
            "error",
            "resource 'cn-eu' has a problem: CEN1105: bandwidth of package \"cn-eu\" is 1 Mbit/s; it must be 2 to 10000 Mbit/s.\n"
            + "https://github.com/PulumiCen/PulumiCen/blob/main/docs/diagnostics/CEN1105.md\n").Truncated().Report(),
        "hostile" => Hostile(),
        "forty-packages" => FortyPackages(),
        _ => new Plan().Report(),
    };

    public static PlanReport Large(int connections)
    {
        var plan = new Plan();
        for (var index = 0; index < connections; index++)
        {
            var package = $"package-{index / 100}";
            if (index % 100 == 0)
            {
                plan.Package(package, 10_000);
            }

            plan.Connection($"connection-{index}", package, 100, 99, $"cn-region-{index % 100}");
        }

        return plan.Report();
    }

    private static Plan TwoAreas() => new Plan()
        .Package("cn-na", 20, 20)
        .Connection("hangzhou-virginia", "cn-na", 8, 8)
        .Connection("shanghai-virginia", "cn-na", 7, 3, "cn-shanghai");

    /// <summary>One package is upgraded for a time, one is renewed with less, one has more later, and of one the cloud doesn't say it.</summary>
    private static PlanReport ForATime() => new Plan()
        .Package("cn-na", 30, Later(20, "TEMP_UPGRADE"))
        .Connection("hangzhou-virginia", "cn-na", 16, 12)
        .Connection("shanghai-virginia", "cn-na", 8, 8, "cn-shanghai")
        .Package("renewed", 30, Later(25, "RENEWCHANGE"))
        .Connection("hangzhou-oregon", "renewed", 25, 25)
        .Package("larger", 20, Later(40, "UPGRADE"))
        .Connection("shenzhen-virginia", "larger", 20, 20, "cn-shenzhen")
        .Package("not-said", 20, Later(null, ""))
        .Connection("beijing-virginia", "not-said", 20, 20, "cn-beijing")
        .Report();

    private static JObject Later(int? bandwidth, string order)
    {
        var outputs = new JObject { ["laterBandwidthFrom"] = "2026-12-24T16:00Z", ["laterBandwidthOrderType"] = order };
        if (bandwidth is not null)
        {
            outputs["laterBandwidth"] = bandwidth;
        }

        return outputs;
    }

    private static PlanReport Hostile()
    {
        var plan = new Plan();
        string[] names =
        [
            "a | b", "</td><script>alert(1)</script>", "`code` *bold* [link](http://x) <!-- --> ~~no~~", "\"quoted\" 'too' \\ &amp;",
            "🚀 emoji", "عربي ‮ right-to-left", "杭州-弗吉尼亚", "two\nlines\r\n| and | cells |", "@everyone #1 $x^2$ :tada:",
        ];
        for (var index = 0; index < names.Length; index++)
        {
            plan.Package(names[index], 20).Connection(names[index], names[index], 8 + index, region: Regions[index % Regions.Length]);
        }

        return plan.Message("warning", "CEN2999: about \"</pre><b>x</b>\"\n| not a row |\n-->").Report();
    }

    private static PlanReport FortyPackages()
    {
        var plan = new Plan();
        for (var index = 0; index < 40; index++)
        {
            plan.Package($"package-{index:00}", 20 + index, index % 3 == 0 ? null : 20);
            for (var connection = 0; connection <= index % 5; connection++)
            {
                var bandwidth = index == 7 && connection == 0 ? Plan.Unknown : index == 11 ? 40 : 4;
                plan.Connection($"connection-{index:00}-{connection}", $"package-{index:00}", bandwidth, index % 2 == 0 ? null : 3, Regions[connection]);
            }
        }

        return plan.Report();
    }
}
