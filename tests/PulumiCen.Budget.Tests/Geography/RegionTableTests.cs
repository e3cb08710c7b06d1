namespace PulumiCen.Budget.Tests.Geography;

public sealed class RegionTableTests
{
    [Theory]
    [InlineData("China", "cn-beijing Beijing, cn-chengdu Chengdu, cn-fuzhou Fuzhou, cn-guangzhou Guangzhou, cn-hangzhou Hangzhou, "
        + "cn-heyuan Heyuan, cn-huhehaote Hohhot, cn-nanjing Nanjing, cn-qingdao Qingdao, cn-shanghai Shanghai, cn-shenzhen Shenzhen, "
        + "cn-wuhan-lr Wuhan, cn-wulanchabu Ulanqab, cn-zhangjiakou Zhangjiakou")]
    [InlineData("North-America", "us-east-1 Virginia, us-west-1 Silicon Valley")]
    [InlineData("Asia-Pacific", "ap-northeast-1 Tokyo, ap-northeast-2 Seoul, ap-south-1 Mumbai, ap-southeast-1 Singapore, "
        + "ap-southeast-3 Kuala Lumpur, ap-southeast-5 Jakarta, ap-southeast-6 Manila, ap-southeast-7 Bangkok, cn-hongkong Hong Kong")]
    [InlineData("Europe", "eu-central-1 Frankfurt, eu-west-1 London")]
    [InlineData("Australia", "ap-southeast-2 Sydney")]
    [InlineData("Middle-East", "")]
    public void The_regions_of_an_area_are_those_of_the_documentation(string area, string regions) => Assert.Equal(
        regions,
        string.Join(", ", RegionTable.In(Area.Parse(area)).Select(region => $"{region.Id} {region.DisplayName}")));

    [Fact]
    public void The_table_is_in_order()
    {
        Assert.Equal(RegionTable.All.OrderBy(region => region.Id, StringComparer.Ordinal), RegionTable.All);
        Assert.Equal(28, RegionTable.All.Count);
    }

    [Fact]
    public void A_region_that_is_not_in_the_table_has_no_known_area()
    {
        var region = Region.Of("me-east-1");

        Assert.Null(RegionTable.Find("me-east-1"));
        Assert.Equal(new Region("me-east-1", "me-east-1", null), region);
        Assert.Equal("me-east-1", region.ToString());
    }

    [Fact]
    public void A_region_that_is_in_the_table_comes_with_its_area() =>
        Assert.Equal(new Region("cn-hongkong", "Hong Kong", Area.AsiaPacific), Region.Of("cn-hongkong"));

    [Fact]
    public void No_id_is_no_region() => Assert.Throws<ArgumentException>(() => Region.Of(""));
}
