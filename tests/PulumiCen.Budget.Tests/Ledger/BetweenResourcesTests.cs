namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>Resources that don't go together.</summary>
public sealed class BetweenResourcesTests
{
    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void A_pair_may_not_be_connected_twice_in_one_package()
    {
        _ledger.Register(Stack.ConnectionOf("b", "cn-hangzhou", 1));

        AssertCodes(_ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 1)), "CEN1153");
        Assert.StartsWith(
            "connections \"a\" and \"b\" both lie between cn-hangzhou and us-east-1 of one CEN instance",
            Assert.Single(_ledger.Findings(DiagnosticSeverity.Error), finding => Is(finding, "CEN1153")).Diagnostic.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_may_not_be_connected_twice_in_two_packages_of_one_instance()
    {
        _ledger.Register(Stack.PackageOf(20) with { Instance = Stack.Instance(), Areas = PlanValue.Unknown<AreaPair>() });
        _ledger.Register(Stack.PackageOf(20, "other") with { Instance = ResourceLink.ById("cen-1"), Areas = PlanValue.Unknown<AreaPair>() });
        AssertCodes(_ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 1)));
        AssertCodes(_ledger.Register(Stack.ConnectionOf("b", "cn-hangzhou", 1) with { Package = Stack.Package("other") }));

        _ledger.IdentifyInstance(Stack.InstanceUrn("net"), "cen-1");

        AssertCodes(_ledger.Register(Stack.ConnectionOf("b", "cn-hangzhou", 1) with { Package = Stack.Package("other") }), "CEN1153");
    }

    [Fact]
    public void A_pair_may_not_be_connected_twice_with_and_without_package()
    {
        _ledger.Register(Stack.PackageOf(20) with { Instance = Stack.Instance() });
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 1));

        AssertCodes(_ledger.Register(Test("b") with { Instance = Stack.Instance() }), "CEN1153");
        AssertCodes(_ledger.Register(Test("b") with { Instance = Stack.Instance("other") }));
        AssertCodes(_ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 1)));
    }

    [Fact]
    public void An_instance_named_beside_a_package_is_that_of_the_package()
    {
        var package = ResourceLink.ById("cenbwp-1");
        _ledger.Register(Stack.ConnectionOf("x", "cn-beijing", 1) with { Package = package, Instance = Stack.Instance() });
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 1) with { Package = package });

        AssertCodes(_ledger.Register(Test("b") with { Instance = Stack.Instance() }), "CEN1153");
    }

    [Fact]
    public void A_package_that_is_attached_last_shows_that_a_pair_is_connected_twice()
    {
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 1));
        _ledger.Register(Stack.ConnectionOf("b", "cn-hangzhou", 1) with { Package = Stack.Package("other") });
        _ledger.Register(Stack.PackageOf(20, "other") with { Instance = Stack.Instance(), Areas = PlanValue.Unknown<AreaPair>() });

        var error = Assert.Single(_ledger.Register(Stack.PackageOf(20) with { Instance = Stack.Instance() }));

        Assert.Equal(("CEN1153", "instance"), (error.Code, error.Property));
    }

    [Fact]
    public void A_connection_that_names_the_instance_of_its_package_shows_that_a_pair_is_connected_twice()
    {
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 1));
        _ledger.Register(Test("b") with { Instance = Stack.Instance() });

        AssertCodes(_ledger.Register(Stack.ConnectionOf("x", "cn-beijing", 1) with { Instance = Stack.Instance() }), "CEN1153");
    }

    [Fact]
    public void Three_of_a_pair_stay_wrong_until_two_are_gone()
    {
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 1));
        _ledger.Register(Stack.ConnectionOf("b", "cn-hangzhou", 1));
        AssertCodes(_ledger.Register(Stack.ConnectionOf("c", "cn-hangzhou", 1)), "CEN1153");

        AssertCodes(_ledger.Register(Stack.ConnectionOf("a", "cn-shanghai", 1)));
        AssertCodes(_ledger.Register(Stack.ConnectionOf("c", "cn-hangzhou", 1)), "CEN1153");
        AssertCodes(_ledger.Register(Stack.ConnectionOf("c", "cn-beijing", 1)));
        AssertCodes(_ledger.Register(Stack.ConnectionOf("b", "cn-hangzhou", 1)));
        Assert.DoesNotContain(_ledger.Findings(DiagnosticSeverity.Error), finding => Is(finding, "CEN1153"));
    }

    [Theory]
    [InlineData("cn-hangzhou", "us-east-1", true)]
    [InlineData("cn-hangzhou", "cn-shanghai", false)]
    [InlineData("us-west-1", "us-east-1", false)]
    [InlineData("cn-hongkong", "us-east-1", false)]
    [InlineData("cn-hongkong", "eu-west-1", false)]
    [InlineData("cn-hangzhou", "me-east-1", true)]
    [InlineData("me-east-1", "us-east-1", true)]
    [InlineData("eu-west-1", "me-east-1", false)]
    [InlineData("cn-hongkong", "zz-somewhere", false)]
    [InlineData("me-east-1", "na-south-1", true)]
    public void Regions_have_to_lie_in_the_areas_of_the_package_as_far_as_they_are_known(string one, string other, bool isFine)
    {
        var connection = Stack.ConnectionOf("a", one, 1) with { Regions = Stack.Regions(one, other) };
        _ledger.Register(Stack.PackageOf(20));

        var errors = _ledger.Register(connection);

        AssertCodes(errors, isFine ? [] : ["CEN1152"]);
        Assert.All(errors, error => Assert.Equal("regionIds", error.Property));
    }

    [Fact]
    public void A_package_that_comes_after_its_connections_is_told_of_those_outside()
    {
        _ledger.Register(Stack.ConnectionOf("b", "eu-west-1", 1));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hongkong", 1));
        _ledger.Register(Stack.ConnectionOf("c", "cn-hangzhou", 1));

        var error = Assert.Single(_ledger.Register(Stack.PackageOf(20)));
        Assert.Equal(("CEN1152", "areas"), (error.Code, error.Property));
        Assert.StartsWith("connection \"a\" lies between cn-hongkong (Asia-Pacific) and us-east-1 (North-America);", error.Text, StringComparison.Ordinal);
        Assert.Collection(
            _ledger.Findings(DiagnosticSeverity.Error),
            first => Assert.Equal(Stack.ConnectionUrn("a"), first.Urn),
            second => Assert.Equal(Stack.ConnectionUrn("b"), second.Urn));

        _ledger.Register(Stack.ConnectionOf("a", "cn-shanghai", 1));
        _ledger.Register(Stack.ConnectionOf("b", "cn-beijing", 1));

        AssertCodes(_ledger.Register(Stack.PackageOf(20)));
    }

    [Fact]
    public void Connections_billed_by_traffic_may_lie_anywhere()
    {
        _ledger.Register(Stack.PackageOf(20));

        AssertCodes(_ledger.Register(Stack.ConnectionOf("a", "eu-west-1", 1) with { Type = PlanValue.Known(BandwidthType.DataTransfer) }));
        AssertCodes(_ledger.Register(Stack.ConnectionOf("b", "eu-central-1", 1) with { Type = PlanValue.Unknown<BandwidthType>() }));
        AssertCodes(_ledger.Register(Stack.PackageOf(20)));
    }

    [Fact]
    public void Two_packages_of_one_instance_may_not_have_the_same_areas()
    {
        _ledger.Register(Stack.PackageOf(20, "b") with { Instance = Stack.Instance() });
        var error = Assert.Single(_ledger.Register(Stack.PackageOf(20, "a") with { Instance = Stack.Instance() }));

        Assert.Equal(("CEN1154", "areas"), (error.Code, error.Property));
        Assert.StartsWith("packages \"a\" and \"b\" are both for China and North-America", error.Text, StringComparison.Ordinal);
        Assert.Single(_ledger.Findings(DiagnosticSeverity.Error));

        AssertCodes(_ledger.Register(Stack.PackageOf(20, "a") with { Instance = Stack.Instance("other") }));
        AssertCodes(_ledger.Register(Stack.PackageOf(20, "a")));
        AssertCodes(_ledger.Register(Stack.PackageOf(20, "a") with
        {
            Instance = Stack.Instance(),
            Areas = PlanValue.Known(AreaPair.Of(Area.China, Area.China)),
        }));
        Assert.Empty(_ledger.Findings(DiagnosticSeverity.Error));
    }

    [Fact]
    public void Bandwidth_needs_a_package()
    {
        var none = Stack.ConnectionOf("a", "cn-hangzhou", 1) with { Package = ResourceLink.None };

        Assert.Equal("bandwidth", Assert.Single(_ledger.Register(none)).Property);
        AssertCodes(_ledger.Register(none with { Bandwidth = PlanValue.Unknown<Bandwidth>() }), "CEN1151");
        AssertCodes(_ledger.Register(none with { Type = PlanValue.Known(BandwidthType.BandwidthPackage) }), "CEN1151");
        AssertCodes(_ledger.Register(none with { Type = PlanValue.Known(BandwidthType.DataTransfer) }));
        AssertCodes(_ledger.Register(none with { Type = PlanValue.Unknown<BandwidthType>() }));
        AssertCodes(_ledger.Register(none with { Package = ResourceLink.Unknown }));
        AssertCodes(_ledger.Register(none with { Bandwidth = PlanValue.Absent<Bandwidth>() }));
    }

    private static ConnectionRegistration Test(string name) =>
        Stack.ConnectionOf(name, "cn-hangzhou", null) with { Package = ResourceLink.None };

    private static bool Is(LedgerFinding finding, string code) => string.Equals(finding.Diagnostic.Code, code, StringComparison.Ordinal);

    private static void AssertCodes(IEnumerable<Diagnostic> errors, params string[] codes) =>
        Assert.Equal(string.Join(' ', codes), string.Join(' ', errors.Select(error => error.Code)));
}
