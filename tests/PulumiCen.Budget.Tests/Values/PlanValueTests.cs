namespace PulumiCen.Budget.Tests.Values;

public sealed class PlanValueTests
{
    private static readonly Bandwidth Eight = Bandwidth.FromMegabitsPerSecond(8);

    [Fact]
    public void A_known_value_is_there()
    {
        var value = PlanValue.Known(Eight);

        Assert.True(value is { IsKnown: true, IsUnknown: false, IsAbsent: false, IsSecret: false });
        Assert.Equal(Eight, value.Value);
        Assert.True(value.TryGetValue(out var found));
        Assert.Equal(Eight, found);
        Assert.Equal("8 Mbit/s", value.ToString());
    }

    [Fact]
    public void An_unknown_value_is_neither_zero_nor_absent()
    {
        var value = PlanValue.Unknown<Bandwidth>();

        Assert.True(value is { IsKnown: false, IsUnknown: true, IsAbsent: false, IsSecret: false });
        Assert.False(value.TryGetValue(out _));
        Assert.Equal("The value isn't known.", Assert.Throws<InvalidOperationException>(() => value.Value).Message);
        Assert.Equal("unknown", value.ToString());
        Assert.NotEqual(PlanValue.Absent<Bandwidth>(), value);
    }

    [Fact]
    public void The_default_is_absent()
    {
        PlanValue<Bandwidth> value = default;

        Assert.Equal(PlanValue.Absent<Bandwidth>(), value);
        Assert.True(value is { IsKnown: false, IsUnknown: false, IsAbsent: true });
        Assert.False(value.TryGetValue(out _));
        Assert.Equal("none", value.ToString());
    }

    [Fact]
    public void A_secret_is_there_but_never_shown()
    {
        var value = PlanValue.Known(Eight, isSecret: true);

        Assert.True(value.IsSecret);
        Assert.Equal(Eight, value.Value);
        Assert.Equal("[secret]", value.ToString());
        Assert.True(PlanValue.Unknown<Bandwidth>(isSecret: true).IsSecret);
        Assert.NotEqual(PlanValue.Known(Eight), value);
    }

    [Fact]
    public void An_amount_with_a_secret_in_it_is_never_shown()
    {
        Assert.Equal("8 Mbit/s", new Amount(Eight).ToString());
        Assert.Equal("[secret]", new Amount(Eight, IsSecret: true).ToString());
    }
}
