namespace PulumiCen.Budget.Tests.Geography;

public sealed class AreaPairTests
{
    [Fact]
    public void The_order_makes_no_difference()
    {
        var (one, other) = (AreaPair.Of(Area.NorthAmerica, Area.China), AreaPair.Of(Area.China, Area.NorthAmerica));

        Assert.Equal(one, other);
        Assert.Equal((Area.China, Area.NorthAmerica), (one.First, one.Second));
        Assert.Equal((Area.China, Area.NorthAmerica), (other.First, other.Second));
    }

    [Fact]
    public void Both_may_be_the_same_area()
    {
        Assert.Equal("China only", AreaPair.Of(Area.China, Area.China).ToString());
        Assert.Equal("China and Europe", AreaPair.Of(Area.Europe, Area.China).ToString());
    }

    [Fact]
    public void It_contains_its_areas_and_no_other()
    {
        var pair = AreaPair.Of(Area.NorthAmerica, Area.China);

        Assert.True(pair.Contains(Area.China));
        Assert.True(pair.Contains(Area.NorthAmerica));
        Assert.False(pair.Contains(Area.Europe));
    }

    [Fact]
    public void No_area_is_no_pair()
    {
        Assert.Throws<ArgumentNullException>("one", () => AreaPair.Of(null!, Area.China));
        Assert.Throws<ArgumentNullException>("other", () => AreaPair.Of(Area.China, null!));
    }

    [Fact]
    public void A_pair_is_known_when_both_of_its_areas_are()
    {
        Assert.True(AreaPair.Of(Area.China, Area.SouthAmerica).IsKnown);
        Assert.False(AreaPair.Of(Area.China, Area.Of("Antarctica")).IsKnown);
    }

    /// <summary>It isn't known which regions are in it.</summary>
    [Fact]
    public void No_region_is_outside_of_an_area_that_is_not_known()
    {
        var ledger = new BudgetLedger();
        ledger.Register(Ledger.Stack.PackageOf(20) with { Areas = PlanValue.Known(AreaPair.Of(Area.China, Area.Of("Antarctica"))) });

        Assert.Empty(ledger.Register(Ledger.Stack.ConnectionOf("a", "cn-hangzhou", 8)));
        Assert.Empty(ledger.Findings(null));
    }
}
