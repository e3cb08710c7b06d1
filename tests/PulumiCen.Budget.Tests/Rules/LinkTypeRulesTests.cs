namespace PulumiCen.Budget.Tests.Rules;

public sealed class LinkTypeRulesTests
{
    [Theory]
    [InlineData("Gold", BandwidthType.BandwidthPackage)]
    [InlineData("Gold", BandwidthType.DataTransfer)]
    [InlineData("Platinum", BandwidthType.DataTransfer)]
    [InlineData("UnderlaySilver", BandwidthType.DataTransfer)]
    public void A_connection_can_take(string line, BandwidthType type) => Assert.Null(Check(line, type));

    [Theory]
    [InlineData("Platinum", BandwidthType.BandwidthPackage, "CEN1119", "has only \"Gold\" (ParameterIllegal.BandwidthPackageDefaultLinkTypeOnlySupportGold)")]
    [InlineData("UnderlaySilver", BandwidthType.BandwidthPackage, "CEN1119", "is to take line \"UnderlaySilver\"")]
    [InlineData("", BandwidthType.BandwidthPackage, "CEN1119", "is to take line \"\"")]
    [InlineData("gold", BandwidthType.BandwidthPackage, "CEN2103", "Did you mean \"Gold\"?")]
    [InlineData("platinum", BandwidthType.DataTransfer, "CEN2103", "Did you mean \"Platinum\"?")]
    [InlineData("Bronze\n", BandwidthType.DataTransfer, "CEN3103", "is to take line \"Bronze\\n\"")]
    public void What_else_a_connection_is_to_take_is_told(string line, BandwidthType type, string code, string text)
    {
        var found = Check(line, type)!;

        Assert.Equal((code, "linkType"), (found.Code, found.Property));
        Assert.Contains(text, found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_type_it_is_the_package_and_with_an_unknown_one_nothing_is_wrong_yet()
    {
        Assert.Equal("CEN1119", LinkTypeRules.Check("a", PlanValue.Known("Platinum"), PlanValue.Absent<BandwidthType>())!.Code);
        Assert.Null(LinkTypeRules.Check("a", PlanValue.Known("Platinum"), PlanValue.Unknown<BandwidthType>()));
        Assert.Null(LinkTypeRules.Check("a", PlanValue.Unknown<string>(), PlanValue.Absent<BandwidthType>()));
        Assert.Null(LinkTypeRules.Check("a", PlanValue.Absent<string>(), PlanValue.Absent<BandwidthType>()));
    }

    [Theory]
    [InlineData(BandwidthType.BandwidthPackage)]
    [InlineData(BandwidthType.DataTransfer)]
    public void A_secret_is_not_shown(BandwidthType type)
    {
        var found = LinkTypeRules.Check("a", PlanValue.Known("platinium", isSecret: true), PlanValue.Known(type))!;

        Assert.Contains("[secret]", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("platinium", found.Text, StringComparison.Ordinal);
    }

    private static Diagnostic? Check(string line, BandwidthType type) =>
        LinkTypeRules.Check("a", PlanValue.Known(line), PlanValue.Known(type));
}
