namespace PulumiCen.Budget.Tests.Geography;

public sealed class RegionPairTests
{
    [Fact]
    public void The_order_makes_no_difference()
    {
        var (one, other) = (RegionPair.Of("us-east-1", "cn-hangzhou"), RegionPair.Of("cn-hangzhou", "us-east-1"));

        Assert.Equal(one, other);
        Assert.Equal(("cn-hangzhou", "us-east-1"), (one.First, one.Second));
        Assert.Equal("cn-hangzhou and us-east-1", one.ToString());
    }

    [Fact]
    public void The_same_region_twice_is_no_pair()
    {
        var problem = Assert.Throws<ArgumentException>("other", () => RegionPair.Of("us-east-1", "us-east-1"));

        Assert.StartsWith("A connection needs two different regions, and \"us-east-1\" is given twice.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_id_is_no_pair()
    {
        Assert.Throws<ArgumentException>("one", () => RegionPair.Of("", "us-east-1"));
        Assert.Throws<ArgumentException>("other", () => RegionPair.Of("us-east-1", ""));
    }

    [Fact]
    public void Its_areas_are_known_where_those_of_both_regions_are()
    {
        Assert.Equal(AreaPair.Of(Area.China, Area.NorthAmerica), RegionPair.Of("us-east-1", "cn-hangzhou").Areas);
        Assert.Null(RegionPair.Of("us-east-1", "me-east-1").Areas);
        Assert.Null(RegionPair.Of("cn-hangzhou", "me-east-1").Areas);
    }
}
