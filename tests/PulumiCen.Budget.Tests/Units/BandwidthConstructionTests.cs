namespace PulumiCen.Budget.Tests.Units;

public sealed class BandwidthConstructionTests
{
    [Fact]
    public void A_megabit_is_a_thousand_kilobits() =>
        Assert.Equal(Bandwidth.FromKilobitsPerSecond(8000), Bandwidth.FromMegabitsPerSecond(8));

    [Fact]
    public void Kilobits_are_kept_exactly() => Assert.Equal(1234567, Bandwidth.FromKilobitsPerSecond(1234567).KilobitsPerSecond);

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Bandwidth.Zero, default);
        Assert.Equal(0, Bandwidth.Zero.KilobitsPerSecond);
    }

    [Fact]
    public void A_connectivity_test_has_one_kilobit() => Assert.Equal(1, Bandwidth.ConnectivityTest.KilobitsPerSecond);

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_negative_bandwidth_is_refused(long value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Bandwidth.FromMegabitsPerSecond(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bandwidth.FromKilobitsPerSecond(value));
    }

    [Fact]
    public void Megabits_that_do_not_fit_are_refused()
    {
        Assert.Equal(9_223_372_036_854_775_000, Bandwidth.FromMegabitsPerSecond(9_223_372_036_854_775).KilobitsPerSecond);
        Assert.Throws<OverflowException>(() => Bandwidth.FromMegabitsPerSecond(9_223_372_036_854_776));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(999, false)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void Whole_megabits_are_told_from_others(long kilobits, bool isWhole)
    {
        var bandwidth = Bandwidth.FromKilobitsPerSecond(kilobits);

        Assert.Equal(isWhole, bandwidth.IsWholeMegabits);
        if (isWhole)
        {
            Assert.Equal(kilobits / 1000, bandwidth.ToMegabitsPerSecond());
        }
        else
        {
            var problem = Assert.Throws<InvalidOperationException>(() => bandwidth.ToMegabitsPerSecond());
            Assert.Equal($"{kilobits} Kbit/s is no whole number of Mbit/s.", problem.Message);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    [InlineData(24000, 24)]
    public void Rounding_goes_up_to_the_next_megabit(long kilobits, long megabits) =>
        Assert.Equal(Bandwidth.FromMegabitsPerSecond(megabits), Bandwidth.FromKilobitsPerSecond(kilobits).RoundUpToMegabits());
}
