namespace PulumiCen.Budget.Tests.Geography;

public sealed class AreaTests
{
    [Theory]
    [InlineData("China", "china", "Mainland China")]
    [InlineData("North-America", "north-america", "North America")]
    [InlineData("Asia-Pacific", "asia-pacific", "Asia Pacific")]
    [InlineData("Europe", "europe", "Europe")]
    [InlineData("Australia", "australia", "Australia")]
    [InlineData("Middle-East", "middle-east", "Middle East")]
    public void An_area_has_a_name_for_requests_one_in_responses_and_one_for_people(string apiName, string id, string displayName)
    {
        var area = Area.Parse(apiName);

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
    [InlineData(null)]
    [InlineData("America")]
    [InlineData("Mainland China")]
    public void What_is_no_area_is_refused(string? text)
    {
        Assert.False(Area.TryParse(text, out var area));
        Assert.Null(area);
    }

    [Fact]
    public void The_error_of_parsing_lists_the_areas()
    {
        var problem = Assert.Throws<FormatException>(() => Area.Parse("America"));

        Assert.Equal(
            "\"America\" is no area. Areas: China, North-America, Asia-Pacific, Europe, Australia, Middle-East.", problem.Message);
    }

    [Fact]
    public void The_areas_of_old_are_marked() => Assert.Equal([Area.Australia, Area.MiddleEast], Area.All.Where(area => area.IsRetired));
}
