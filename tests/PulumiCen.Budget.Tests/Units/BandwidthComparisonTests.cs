using CsCheck;

namespace PulumiCen.Budget.Tests.Units;

public sealed class BandwidthComparisonTests
{
    private static readonly Gen<long> Few = Gen.Long[0, 3];

    [Fact]
    public void Bandwidths_compare_as_their_kilobits() => Gen.Select(Few, Few).Sample((one, other) =>
    {
        var (left, right) = (Bandwidth.FromKilobitsPerSecond(one), Bandwidth.FromKilobitsPerSecond(other));
        Assert.Equal(one < other, left < right);
        Assert.Equal(one <= other, left <= right);
        Assert.Equal(one > other, left > right);
        Assert.Equal(one >= other, left >= right);
        Assert.Equal(one == other, left == right);
        Assert.Equal(one != other, left != right);
        Assert.Equal(one == other, left.Equals(right));
        Assert.Equal(one == other, left.Equals((object)right));
        Assert.Equal(Math.Sign(one.CompareTo(other)), Math.Sign(left.CompareTo(right)));
    });

    [Fact]
    public void Equal_ones_have_one_hash_code_and_others_mostly_not()
    {
        Assert.Equal(Bandwidth.FromMegabitsPerSecond(1).GetHashCode(), Bandwidth.FromKilobitsPerSecond(1000).GetHashCode());
        Assert.NotEqual(Bandwidth.FromMegabitsPerSecond(1).GetHashCode(), Bandwidth.FromMegabitsPerSecond(2).GetHashCode());
    }

    [Fact]
    public void A_bandwidth_is_no_number()
    {
        Assert.False(Bandwidth.Zero.Equals((object)0L));
        Assert.False(Bandwidth.Zero.Equals(null));
    }
}
