using PulumiCen.Budget;

namespace PulumiCen.Testing.Tests;

/// <summary>A test says what a package will have by itself, and is told what a preview would say.</summary>
public class LaterTests
{
    private static CenTestOptions Later(long megabits, string package = "cn-na") => new()
    {
        LaterCapacities = new Dictionary<string, LaterCapacity>(StringComparer.Ordinal)
        {
            [package] = new(Bandwidth.FromMegabitsPerSecond(megabits), "2026-12-24T16:00Z", LaterCapacity.TemporaryUpgrade),
        },
    };

    [Fact]
    public async Task A_program_that_fits_for_a_time_only_says_what_the_preview_says()
    {
        var result = await CenTest.RunAsync(() => Programs.TwoAreas(shenzhen: 4), Later(16));

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(1), result.AssertNoErrors().AssertFits("cn-na"));
        Assert.Equal(Bandwidth.FromMegabitsPerSecond(3), result.AssertFitsForATimeOnly("cn-na"));
        Assert.Equal(
            """
            CEN2002: connections of package "cn-na" need 19 Mbit/s: fits until 2026-12-24T16:00Z, then 3 Mbit/s too much.
              "hangzhou-virginia"  8 Mbit/s  new
              "shanghai-virginia"  7 Mbit/s  new
              "shenzhen-virginia"  4 Mbit/s  new
            "cn-na" is upgraded for a time: it has 16 Mbit/s again from 2026-12-24T16:00Z on. The cloud drops what is above.
            Before then, have "cn-na" upgraded to 19 Mbit/s for good, or take 3 Mbit/s from "hangzhou-virginia".
            https://github.com/PulumiCen/PulumiCen/blob/main/docs/diagnostics/CEN2002.md
            """,
            result.AssertDiagnostic("CEN2002").ToString());
        var failure = Assert.Throws<CenAssertionException>(() => result.AssertLasts("cn-na"));
        Assert.StartsWith(
            "Package \"cn-na\" was to fit in the long run, and fits until 2026-12-24T16:00Z, then 3 Mbit/s too much.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lasts_is_the_smaller_of_both()
    {
        Assert.Equal(Bandwidth.FromMegabitsPerSecond(1), (await CenTest.RunAsync(() => Programs.TwoAreas(shenzhen: 4))).AssertLasts("cn-na"));
        Assert.Equal(Bandwidth.Zero, (await CenTest.RunAsync(() => Programs.TwoAreas(shenzhen: 4), Later(19))).AssertLasts("cn-na"));
        Assert.Equal(
            Bandwidth.FromMegabitsPerSecond(1), (await CenTest.RunAsync(() => Programs.TwoAreas(shenzhen: 4), Later(40))).AssertLasts("cn-na"));
    }

    [Fact]
    public async Task A_program_that_lasts_does_not_fit_for_a_time_only()
    {
        var result = await CenTest.RunAsync(() => Programs.TwoAreas(shenzhen: 4), Later(19));

        Assert.Throws<CenAssertionException>(() => result.AssertFitsForATimeOnly("cn-na"));
    }

    [Fact]
    public async Task A_package_that_the_program_does_not_have_is_an_error()
    {
        var failure = await Assert.ThrowsAsync<CenAssertionException>(() => CenTest.RunAsync(() => Programs.TwoAreas(shenzhen: 4), Later(19, "cn-an")));

        Assert.Contains("\"cn-an\", which the program doesn't have. It has: \"cn-na\".", failure.Message, StringComparison.Ordinal);
    }
}
