namespace PulumiCen.Budget.Tests.Units;

public sealed class BandwidthTextTests
{
    [Theory]
    [InlineData(0, "0 Mbit/s")]
    [InlineData(1, "1 Kbit/s")]
    [InlineData(1500, "1500 Kbit/s")]
    [InlineData(8000, "8 Mbit/s")]
    [InlineData(10_000_000, "10000 Mbit/s")]
    public void The_text_is_in_megabits_where_it_is_whole(long kilobits, string text) =>
        Assert.Equal(text, Bandwidth.FromKilobitsPerSecond(kilobits).ToString());
}
