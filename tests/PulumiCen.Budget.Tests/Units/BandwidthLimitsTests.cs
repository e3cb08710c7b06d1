namespace PulumiCen.Budget.Tests.Units;

public sealed class BandwidthLimitsTests
{
    [Fact]
    public void A_package_has_2_to_10000_megabits()
    {
        Assert.Equal("2 Mbit/s", BandwidthLimits.PackageMinimum.ToString());
        Assert.Equal("10000 Mbit/s", BandwidthLimits.PackageMaximum.ToString());
    }

    [Fact]
    public void A_connection_has_1_to_10000_megabits()
    {
        Assert.Equal("1 Mbit/s", BandwidthLimits.ConnectionMinimum.ToString());
        Assert.Equal("10000 Mbit/s", BandwidthLimits.ConnectionMaximum.ToString());
    }
}
