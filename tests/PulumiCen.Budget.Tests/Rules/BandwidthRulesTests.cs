namespace PulumiCen.Budget.Tests.Rules;

public sealed class BandwidthRulesTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(10000)]
    public void A_package_can_have(double megabits)
    {
        Assert.Null(BandwidthRules.ForPackage("cn-na", megabits, isSecret: false, out var bandwidth));
        Assert.Equal(Bandwidth.FromMegabitsPerSecond((long)megabits), bandwidth);
    }

    [Theory]
    [InlineData(1, "1 Mbit/s")]
    [InlineData(0, "0 Mbit/s")]
    [InlineData(-1, "-1 Mbit/s")]
    [InlineData(2.5, "2.5 Mbit/s")]
    [InlineData(10001, "10001 Mbit/s")]
    [InlineData(1e300, null)]
    [InlineData(double.NaN, "NaN Mbit/s")]
    [InlineData(double.PositiveInfinity, "Infinity Mbit/s")]
    public void A_package_cannot_have(double megabits, string? text)
    {
        var problem = BandwidthRules.ForPackage("cn-na", megabits, isSecret: false, out var bandwidth);

        Assert.Equal(("CEN1105", "bandwidth"), (problem!.Code, problem.Property));
        Assert.Contains(text ?? "", problem.Text, StringComparison.Ordinal);
        Assert.Equal(Bandwidth.Zero, bandwidth);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    [InlineData(10000)]
    public void A_connection_can_have(double megabits)
    {
        Assert.Null(BandwidthRules.ForConnection("a", megabits, isSecret: false, out var bandwidth));
        Assert.Equal(Bandwidth.FromMegabitsPerSecond((long)megabits), bandwidth);
    }

    [Theory]
    [InlineData(0, "0 Mbit/s")]
    [InlineData(-1, "-1 Mbit/s")]
    [InlineData(1.5, "1.5 Mbit/s")]
    [InlineData(10001, "10001 Mbit/s")]
    public void A_connection_cannot_have(double megabits, string text)
    {
        var problem = BandwidthRules.ForConnection("a", megabits, isSecret: false, out var bandwidth);

        Assert.Equal(("CEN1106", "bandwidth"), (problem!.Code, problem.Property));
        Assert.StartsWith($"bandwidth of connection \"a\" is {text};", problem.Text, StringComparison.Ordinal);
        Assert.Equal(Bandwidth.Zero, bandwidth);
    }

    [Fact]
    public void A_secret_number_is_not_shown()
    {
        Assert.StartsWith(
            "bandwidth of package \"cn-na\" is [secret];",
            BandwidthRules.ForPackage("cn-na", 12345, isSecret: true, out _)!.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "12345", BandwidthRules.ForConnection("a", 12345, isSecret: true, out _)!.Text, StringComparison.Ordinal);
    }
}
