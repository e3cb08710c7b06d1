namespace PulumiCen.Budget.Tests.Rules;

public sealed class PlaceRulesTests
{
    [Fact]
    public void Two_areas_in_any_order_and_case_are_the_areas_of_a_package()
    {
        Assert.Null(AreaRules.Read("cn-na", ["north-america", "CHINA"], out var areas));
        Assert.Equal(AreaPair.Of(Area.China, Area.NorthAmerica), areas);
    }

    [Theory]
    [InlineData("CEN1108", "names no areas;")]
    [InlineData("CEN1108", "names one area;", "China")]
    [InlineData("CEN1108", "names 3 areas;", "China", "China", "China")]
    [InlineData("CEN1107", "is for area \"Asia\",", "Asia", "China")]
    [InlineData("CEN1107", "is for area \"Asia\",", "China", "Asia")]
    public void Other_areas_are_refused(string code, string text, params string[] names)
    {
        var problem = AreaRules.Read("cn-na", names, out var areas);

        Assert.Equal((code, "areas"), (problem!.Code, problem.Property));
        Assert.StartsWith($"package \"cn-na\" {text}", problem.Text, StringComparison.Ordinal);
        Assert.Null(areas);
    }

    [Fact]
    public void Two_regions_are_those_of_a_connection_known_or_not()
    {
        Assert.Null(RegionRules.Read("a", ["us-east-1", "ccn-somewhere"], out var regions));
        Assert.Equal(RegionPair.Of("ccn-somewhere", "us-east-1"), regions);
    }

    [Theory]
    [InlineData("CEN1109", "no regions;")]
    [InlineData("CEN1109", "\"us-east-1\";", "us-east-1")]
    [InlineData("CEN1109", "\"a\", \"b\", \"c\";", "a", "b", "c")]
    [InlineData("CEN1109", "\"\", \"us-east-1\";", "", "us-east-1")]
    [InlineData("CEN1109", "\"us-east-1\", \"\";", "us-east-1", "")]
    [InlineData("CEN1110", "region \"us-east-1\" and itself;", "us-east-1", "us-east-1")]
    public void Other_regions_are_refused(string code, string text, params string[] ids)
    {
        var problem = RegionRules.Read("a", ids, out var regions);

        Assert.Equal((code, "regionIds"), (problem!.Code, problem.Property));
        Assert.StartsWith($"connection \"a\" lies between {text}", problem.Text, StringComparison.Ordinal);
        Assert.Null(regions);
    }
}
