using CsCheck;

namespace PulumiCen.Budget.Tests.Units;

public sealed class BandwidthArithmeticTests
{
    private static readonly Gen<Bandwidth> Any = Gen.Long[0, long.MaxValue / 4].Select(Bandwidth.FromKilobitsPerSecond);

    [Fact]
    public void A_sum_is_exact_and_what_was_added_can_be_taken_away() => Gen.Select(Any, Any).Sample((one, other) =>
    {
        Assert.Equal(one.KilobitsPerSecond + other.KilobitsPerSecond, (one + other).KilobitsPerSecond);
        Assert.Equal(one, one + other - other);
        Assert.Equal(one + other, Bandwidth.Add(other, one));
        Assert.Equal(other, Bandwidth.Subtract(one + other, one));
    });

    [Fact]
    public void A_sum_that_does_not_fit_is_refused()
    {
        var most = Bandwidth.FromKilobitsPerSecond(long.MaxValue);

        Assert.Throws<OverflowException>(() => most + Bandwidth.ConnectivityTest);
        Assert.Equal(most, most + Bandwidth.Zero);
    }

    [Fact]
    public void A_difference_is_never_negative()
    {
        var problem = Assert.Throws<OverflowException>(() => Bandwidth.FromMegabitsPerSecond(7) - Bandwidth.FromMegabitsPerSecond(8));

        Assert.Equal("7 Mbit/s - 8 Mbit/s is negative, and no bandwidth is.", problem.Message);
        Assert.Equal(Bandwidth.Zero, Bandwidth.FromMegabitsPerSecond(7) - Bandwidth.FromMegabitsPerSecond(7));
    }

    [Fact]
    public void The_larger_of_two_is_found() => Gen.Select(Any, Any).Sample((one, other) =>
        Assert.Equal(Math.Max(one.KilobitsPerSecond, other.KilobitsPerSecond), Bandwidth.Max(one, other).KilobitsPerSecond));
}
