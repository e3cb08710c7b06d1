namespace PulumiCen.Budget.Tests.Rules;

public sealed class PlaceRulesTests
{
    [Theory]
    [InlineData("north-america", "CHINA")]
    [InlineData("China", "North-America")]
    public void Two_areas_in_any_order_and_case_are_the_areas_of_a_package(params string[] names)
    {
        Assert.Empty(AreaRules.Read("cn-na", names, out var areas));
        Assert.Equal(AreaPair.Of(Area.China, Area.NorthAmerica), areas);
    }

    [Theory]
    [InlineData("CEN1108", "names no areas;")]
    [InlineData("CEN1108", "names one area;", "China")]
    [InlineData("CEN1108", "names 3 areas;", "China", "China", "China")]
    [InlineData("CEN1107", "is for area \"\",", "", "China")]
    [InlineData("CEN1107", "is for area \"North America\",", "China", "North America")]
    [InlineData("CEN1107", "is for area \"China\\n\",", "China\n", "China")]
    public void What_cannot_be_an_area_is_refused(string code, string text, params string[] names)
    {
        var problem = Assert.Single(AreaRules.Read("cn-na", names, out var areas));

        Assert.Equal((code, "areas"), (problem.Code, problem.Property));
        Assert.StartsWith($"package \"cn-na\" {text}", problem.Text, StringComparison.Ordinal);
        Assert.Null(areas);
    }

    [Theory]
    [InlineData("CEN2102", "North-Amerika", "Did you mean \"North-America\"?")]
    [InlineData("CEN2102", "NorthAmerica", "Did you mean \"North-America\"?")]
    [InlineData("CEN2102", "chnia", "Did you mean \"China\"?")]
    [InlineData("CEN3102", "Antarctica", "Known areas: China, North-America, ")]
    [InlineData("CEN3102", "Asia", "Known areas: China, North-America, ")]
    public void An_area_that_is_not_known_passes_and_is_told(string code, string name, string advice)
    {
        var found = Assert.Single(AreaRules.Read("cn-na", ["China", name], out var areas));

        Assert.Equal((code, "areas"), (found.Code, found.Property));
        Assert.Contains(advice, found.Text, StringComparison.Ordinal);
        Assert.Equal(AreaPair.Of(Area.China, Area.Of(name)), areas);
    }

    [Fact]
    public void An_area_that_is_given_twice_is_told_once() =>
        Assert.Single(AreaRules.Read("in-one", ["Antarctica", "antarctica"], out _));

    [Fact]
    public void Two_regions_are_those_of_a_connection()
    {
        Assert.Empty(RegionRules.Read("a", ["us-east-1", "cn-hangzhou"], out var regions));
        Assert.Equal(RegionPair.Of("cn-hangzhou", "us-east-1"), regions);
    }

    [Theory]
    [InlineData("CEN1109", "lies between no regions;")]
    [InlineData("CEN1109", "lies between \"us-east-1\";", "us-east-1")]
    [InlineData("CEN1109", "lies between \"a\", \"b\", \"c\";", "a", "b", "c")]
    [InlineData("CEN1109", "lies between \"\", \"us-east-1\";", "", "us-east-1")]
    [InlineData("CEN1109", "lies between \"us-east-1\", \"\";", "us-east-1", "")]
    [InlineData("CEN1110", "lies between region \"us-east-1\" and itself;", "us-east-1", "us-east-1")]
    [InlineData("CEN1118", "names region \"US-EAST-1\",", "cn-hangzhou", "US-EAST-1")]
    [InlineData("CEN1118", "names region \"us-east-1 \",", "us-east-1 ", "cn-hangzhou")]
    [InlineData("CEN1118", "names region \"us-east-1\\n\",", "us-east-1\n", "cn-hangzhou")]
    [InlineData("CEN1118", "names region \"us_east_1\",", "cn-hangzhou", "us_east_1")]
    [InlineData("CEN1118", "names region \"us-east-\",", "cn-hangzhou", "us-east-")]
    [InlineData("CEN1118", "names region \"杭州\",", "us-east-1", "杭州")]
    public void What_cannot_be_a_region_is_refused(string code, string text, params string[] ids)
    {
        var problem = Assert.Single(RegionRules.Read("a", ids, out var regions));

        Assert.Equal((code, "regionIds"), (problem.Code, problem.Property));
        Assert.StartsWith($"connection \"a\" {text}", problem.Text, StringComparison.Ordinal);
        Assert.Null(regions);
    }

    [Theory]
    [InlineData("US-EAST-1", "us-east-1")]
    [InlineData("us-east-1 ", "us-east-1")]
    [InlineData("us_east_1", "us-east-1")]
    [InlineData("Cn-Hangzou", "cn-hangzhou")]
    [InlineData("杭州", null)]
    public void What_was_meant_is_named(string id, string? meant)
    {
        var text = Assert.Single(RegionRules.Read("a", ["cn-beijing", id], out _)).Text;

        Assert.Equal(meant is not null, text.Contains($"Did you mean \"{meant}\"?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CEN2101", "us-east1", "us-east-1")]
    [InlineData("CEN2101", "useast1", "us-east-1")]
    [InlineData("CEN2101", "us-eats-1", "us-east-1")]
    [InlineData("CEN2101", "cn-hangzou", "cn-hangzhou")]
    [InlineData("CEN2101", "cn-hongkon", "cn-hongkong")]
    [InlineData("CEN2101", "eu-centrall-1", "eu-central-1")]
    [InlineData("CEN3101", "us-east-2", "us-east-1")]
    [InlineData("CEN3101", "eu-west-2", "eu-west-1")]
    [InlineData("CEN3101", "ap-southeast-9", "ap-southeast-1")]
    [InlineData("CEN3101", "aq-south-1", "ap-south-1")]
    [InlineData("CEN3101", "cn-hangzhou-finance-1", null)]
    [InlineData("CEN3101", "ccn-cn-shanghai", null)]
    [InlineData("CEN3101", "moon", null)]
    public void A_region_that_is_not_known_passes_and_is_told(string code, string id, string? meant)
    {
        var found = Assert.Single(RegionRules.Read("a", ["cn-beijing", id], out var regions));

        Assert.Equal((code, "regionIds"), (found.Code, found.Property));
        Assert.Equal(meant, found.Text.Split("Did you mean \"") is [_, var rest] ? rest.Split('"')[0] : null);
        Assert.Equal(RegionPair.Of("cn-beijing", id), regions);
    }

    [Fact]
    public void A_region_whose_area_no_document_names_is_told_too()
    {
        var found = Assert.Single(RegionRules.Read("a", ["cn-beijing", "me-central-1"], out _));

        Assert.Equal("CEN3101", found.Code);
        Assert.Contains("whose area isn't known", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_regions_are_told() => Assert.Equal(
        "CEN2101 CEN3101", string.Join(' ', RegionRules.Read("a", ["us-east1", "moon"], out _).Select(found => found.Code)));

    [Fact]
    public void Every_known_region_passes_without_a_word() => Assert.All(
        RegionTable.In(Area.China),
        one => Assert.All(
            RegionTable.All.Where(other => other.Area is not null && other != one),
            other => Assert.Empty(RegionRules.Read("a", [one.Id, other.Id], out _))));
}
