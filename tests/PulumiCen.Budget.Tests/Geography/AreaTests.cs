namespace PulumiCen.Budget.Tests.Geography;

public sealed class AreaTests
{
    [Theory]
    [InlineData("China", "china", "Mainland China")]
    [InlineData("North-America", "north-america", "North America")]
    [InlineData("Asia-Pacific", "asia-pacific", "Asia Pacific")]
    [InlineData("Europe", "europe", "Europe")]
    [InlineData("South-America", "south-america", "South America")]
    [InlineData("Australia", "australia", "Australia")]
    [InlineData("Middle-East", "middle-east", "Middle East")]
    public void An_area_has_a_name_for_requests_one_in_responses_and_one_for_people(string apiName, string id, string displayName)
    {
        var area = Area.Of(apiName);

        Assert.Equal(apiName, area.ApiName);
        Assert.Equal(apiName, area.ToString());
        Assert.Equal(id, area.Id);
        Assert.Equal(displayName, area.DisplayName);
    }

    [Theory]
    [InlineData("north-america")]
    [InlineData("NORTH-AMERICA")]
    [InlineData("North-America")]
    public void Case_makes_no_difference(string text)
    {
        Assert.True(Area.TryParse(text, out var area));
        Assert.Same(Area.NorthAmerica, area);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void What_is_no_name_is_no_area(string? text)
    {
        Assert.False(Area.TryParse(text, out var area));
        Assert.Null(area);
        Assert.ThrowsAny<ArgumentException>(() => Area.Of(text!));
    }

    [Theory]
    [InlineData("North America")]
    [InlineData("china ")]
    [InlineData("1-area")]
    public void What_no_area_can_be_called_is_not_read(string text) => Assert.False(Area.TryParse(text, out _));

    /// <summary>The cloud gets new areas; a package for one must not look as if it were for none.</summary>
    [Fact]
    public void An_area_that_is_not_known_here_keeps_the_name_that_it_was_given()
    {
        var area = Area.Of("Antarctica");

        Assert.Equal(("Antarctica", "antarctica", "Antarctica", false), (area.ApiName, area.Id, area.DisplayName, area.IsKnown));
        Assert.All(Area.Known, known => Assert.True(known.IsKnown));
    }

    [Fact]
    public void Areas_are_the_same_whatever_the_case_of_their_names()
    {
        var (one, other) = (Area.Of("Antarctica"), Area.Of("antarctica"));

        Assert.True(one == other && one.Equals((object)other) && !(one != other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one != Area.China && !one.Equals(null) && one != null && (Area?)null == null);
        Assert.Equal(AreaPair.Of(one, Area.China), AreaPair.Of(Area.China, other));
        Assert.Equal("Antarctica only", AreaPair.Of(one, other).ToString());
    }

    [Fact]
    public void The_areas_of_old_are_marked() =>
        Assert.Equal([Area.Australia, Area.MiddleEast], Area.Known.Where(area => area.IsRetired));
}
