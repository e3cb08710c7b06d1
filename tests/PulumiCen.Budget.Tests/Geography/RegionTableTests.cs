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
    [InlineData("South-America", "")]
    [InlineData("Antarctica", "")]
    public void The_regions_of_an_area_are_those_of_the_documentation(string area, string regions) => Assert.Equal(
        regions,
        string.Join(", ", RegionTable.In(Area.Of(area)).Select(region => $"{region.Id} {region.DisplayName}")));

    [Fact]
    public void The_table_is_in_order()
    {
        Assert.Equal(RegionTable.All.OrderBy(region => region.Id, StringComparer.Ordinal), RegionTable.All);
        Assert.Equal(34, RegionTable.All.Count);
    }

    [Fact]
    public void A_region_that_is_not_in_the_table_has_no_known_area()
    {
        var region = Region.Of("aq-south-1");

        Assert.Null(RegionTable.Find("aq-south-1"));
        Assert.Equal(new Region("aq-south-1", "aq-south-1", null), region);
        Assert.Equal("aq-south-1", region.ToString());
    }

    [Fact]
    public void A_region_that_is_in_the_table_comes_with_its_area() =>
        Assert.Equal(new Region("cn-hongkong", "Hong Kong", Area.AsiaPacific), Region.Of("cn-hongkong"));

    /// <summary>An area that is only a guess would refuse packages that the cloud sells.</summary>
    [Fact]
    public void A_region_whose_area_no_document_names_has_none() => Assert.Equal(
        "ap-southeast-8 cn-zhongwei me-central-1 me-east-1 na-south-1 us-southeast-1",
        string.Join(' ', RegionTable.All.Where(region => region.Area is null).Select(region => region.Id)));

    [Fact]
    public void No_id_is_no_region() => Assert.Throws<ArgumentException>(() => Region.Of(""));
}
