using PulumiCen.Budget;

namespace PulumiCen.Testing.Tests;

/// <summary>What a test is told of budgets.</summary>
public class VerdictTests
{
    [Fact]
    public async Task A_program_that_fits_says_what_is_left()
    {
        var result = await CenTest.RunAsync(() => Programs.TwoAreas(shenzhen: 4));

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(1), result.AssertNoErrors().AssertFits("cn-na"));
        Assert.Equal(["hangzhou-virginia", "shanghai-virginia", "shenzhen-virginia"], result.Budget("cn-na").Uses.Select(use => use.Name));
    }

    [Fact]
    public async Task A_program_that_exceeds_says_what_the_preview_says()
    {
        var result = await CenTest.RunAsync(() => Programs.TwoAreas(shenzhen: 9));

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(4), result.AssertExceeds("cn-na"));
        Assert.Equal(
            """
            CEN1001: connections of package "cn-na" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.
              "shenzhen-virginia"  9 Mbit/s  new
              "hangzhou-virginia"  8 Mbit/s  new
              "shanghai-virginia"  7 Mbit/s  new
            Raise "cn-na" to 24 Mbit/s, or take 4 Mbit/s from "shenzhen-virginia".
            https://github.com/PulumiCen/PulumiCen/blob/main/docs/diagnostics/CEN1001.md
            """,
            result.AssertDiagnostic("CEN1001").ToString());
    }

    [Fact]
    public async Task A_bandwidth_that_only_the_update_knows_is_not_zero()
    {
        var result = await CenTest.RunAsync(() =>
        {
            var package = Programs.Package(20);
            _ = Programs.Connection("shanghai", package, 8);
            _ = Programs.Connection("hangzhou", package, package.Id.Apply(id => id.Length));
        });

        Assert.Equal(new UnknownInput("hangzhou-virginia", "bandwidth"), Assert.Single(result.AssertCannotKnow("cn-na")));
        result.AssertDiagnostic("CEN3001");
    }

    [Fact]
    public async Task What_is_known_alone_may_be_too_much()
    {
        var result = await CenTest.RunAsync(() =>
        {
            var package = Programs.Package(20);
            _ = Programs.Connection("shanghai", package, 21);
            _ = Programs.Connection("hangzhou", package, package.Id.Apply(id => id.Length));
        });

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(1), result.AssertExceeds("cn-na"));
    }

    [Fact]
    public async Task Without_bandwidth_it_is_a_connectivity_test_that_takes_nothing()
    {
        var result = await CenTest.RunAsync(() => _ = Programs.Connection("hangzhou", Programs.Package(2), null));

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(2), result.AssertFits("cn-na"));
        Assert.Equal(UseKind.ConnectivityTest, Assert.Single(result.Budget("cn-na").Uses).Kind);
    }

    [Fact]
    public async Task A_package_that_the_program_only_links_to_is_not_known()
    {
        var result = await CenTest.RunAsync(() => _ = new RegionConnection("hangzhou-virginia", new()
        {
            BandwidthPackageId = "cenbwp-1",
            RegionIds = { "cn-hangzhou", "us-east-1" },
            Bandwidth = 8,
        }));

        result.AssertCannotKnow("cenbwp-1");
    }

    [Fact]
    public async Task Every_error_is_said_and_not_only_the_first()
    {
        var result = await CenTest.RunAsync(() =>
        {
            var package = Programs.Package(1);
            _ = Programs.Connection("hangzhou", package, 0);
            _ = new RegionConnection("one-region", new() { BandwidthPackage = package, RegionIds = { "cn-hangzhou" } });
            _ = new RegionConnection("outside", new() { BandwidthPackage = package, RegionIds = { "cn-hangzhou", "eu-central-1" } });
        });

        // No package can have 1 Mbit/s, no connection 0; one has one region, and one others than its package's.
        Assert.Equal(
            ["CEN1105", "CEN1106", "CEN1109", "CEN1152"],
            result.Diagnostics.Where(finding => finding.Diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(finding => finding.Diagnostic.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_prepaid_package_is_a_purchase_and_the_test_says_so()
    {
        var result = await CenTest.RunAsync(() => Programs.Package(20));

        Assert.Equal(DiagnosticSeverity.Warning, result.AssertNoErrors().AssertDiagnostic("CEN2401").Severity);
    }
}
