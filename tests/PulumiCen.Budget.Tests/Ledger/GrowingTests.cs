namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>Which use of a package takes more than before.</summary>
public sealed class GrowingTests
{
    [Theory]
    [InlineData(8L, 7L, true)]
    [InlineData(8L, 8L, false)]
    [InlineData(8L, 9L, false)]
    [InlineData(8L, null, true)]
    [InlineData(null, null, false)]
    [InlineData(null, 8L, false)]
    public void It_grows_when_it_takes_more_than_before_or_is_new(long? now, long? before, bool isGrowing) =>
        Assert.Equal(isGrowing, Use(Value(now), Value(before)).IsGrowing);

    [Fact]
    public void One_that_is_not_known_does_not()
    {
        Assert.False(Use(PlanValue.Unknown<Bandwidth>(), Stack.Known(1)).IsGrowing);
        Assert.False(Use(Stack.Known(8), PlanValue.Unknown<Bandwidth>()).IsGrowing);
    }

    [Fact]
    public void One_that_is_secret_does_not_unless_it_is_new()
    {
        Assert.False(Use(Stack.Secret(8), Stack.Known(1)).IsGrowing);
        Assert.False(Use(Stack.Known(8), Stack.Secret(1)).IsGrowing);
        Assert.True(Use(Stack.Secret(8), default).IsGrowing);
    }

    private static PlanValue<Bandwidth> Value(long? mbit) => mbit is { } value ? Stack.Known(value) : PlanValue.Absent<Bandwidth>();

    private static BudgetUse Use(PlanValue<Bandwidth> now, PlanValue<Bandwidth> before) =>
        new(UseKind.Connection, "a", now, before, Stack.Regions("cn-hangzhou"));
}
