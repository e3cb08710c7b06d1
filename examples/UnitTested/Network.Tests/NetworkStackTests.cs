using PulumiCen.Budget;
using PulumiCen.Testing;

namespace Network.Tests;

public class NetworkStackTests
{
    [Fact]
    public async Task The_plan_fits_and_leaves_something()
    {
        var result = await CenTest.RunAsync<NetworkStack>();

        result.AssertNoErrors();
        Assert.True(result.AssertFits("cn-na") >= Bandwidth.FromMegabitsPerSecond(1));
    }

    [Fact]
    public async Task A_plan_for_next_year_does_not_fit()
    {
        var result = await CenTest.RunAsync<NextYear>();

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(4), result.AssertExceeds("cn-na"));
        Assert.StartsWith(
            "connections of package \"cn-na\" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.",
            result.AssertDiagnostic("CEN1001").Text,
            StringComparison.Ordinal);
    }

    /// <summary>Shenzhen grows; the numbers are Mbit/s.</summary>
    private sealed class NextYear() : NetworkStack(new BandwidthPlan(
        20,
        new Dictionary<string, int>(StringComparer.Ordinal) { ["hangzhou"] = 8, ["shanghai"] = 7, ["shenzhen"] = 9 }));
}
