namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>A package named by URN here and by id there is one package, as soon as something says so.</summary>
public sealed class JoinedLinksTests
{
    private static readonly ResourceLink ById = ResourceLink.ById("cenbwp-1");

    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void Until_then_they_are_two()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 15) with { Package = ById });

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(20))), _ledger.VerdictOf(Stack.Package()));
        var unknown = Assert.IsType<Verdict.CannotKnow>(_ledger.VerdictOf(ById));
        Assert.Equal(Stack.Mbit(15), unknown.AtLeast.Bandwidth);
        Assert.Equal([new UnknownInput("cenbwp-1", "bandwidth")], unknown.Unknowns);
    }

    [Theory]
    [InlineData("package")]
    [InlineData("connection")]
    [InlineData("identify")]
    public void Whatever_says_so_joins_what_was_registered_before_and_after(string teller)
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8) with { Package = ById });
        switch (teller)
        {
            case "package":
                _ledger.Register(Stack.PackageOf(20) with { Id = "cenbwp-1" });
                break;
            case "connection":
                _ledger.Register(Stack.ConnectionOf("x", "cn-beijing", null) with { Package = ResourceLink.Of(Stack.PackageUrn("cn-na"), "cenbwp-1") });
                break;
            default:
                _ledger.IdentifyPackage(Stack.PackageUrn("cn-na"), "cenbwp-1");
                break;
        }

        _ledger.Register(Stack.ConnectionOf("b", "cn-shanghai", 7));

        var left = new Verdict.Fits(new Amount(Stack.Mbit(5)));
        Assert.Equal(left, _ledger.VerdictOf(Stack.Package()));
        Assert.Equal(left, _ledger.VerdictOf(ById));
        Assert.Equal(("cn-na", "cenbwp-1"), (_ledger.SnapshotOf(ById).Package, _ledger.SnapshotOf(ById).Id));
        Assert.Equal("CEN1001", Assert.Single(_ledger.Register(Stack.ConnectionOf("c", "cn-shenzhen", 6) with { Package = ById })).Code);
    }

    [Fact]
    public void What_others_have_is_joined_too_and_counts_once()
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 8));
        _ledger.Observe(new ObservedPackage
        {
            Package = ById,
            Bandwidth = Stack.Mbit(30),
            Allocations = new Dictionary<RegionPair, Bandwidth>
            {
                [RegionPair.Of("cn-hangzhou", "us-east-1")] = Stack.Mbit(5),
                [RegionPair.Of("cn-shanghai", "us-east-1")] = Stack.Mbit(2),
            },
        });
        _ledger.IdentifyPackage(Stack.PackageUrn("cn-na"), "cenbwp-1");

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(10))), _ledger.VerdictOf(ById));
    }

    [Fact]
    public void Where_both_names_have_something_of_a_pair_the_larger_counts()
    {
        _ledger.Register(Stack.PackageOf(20));
        Observe(Stack.Package(), ("cn-hangzhou", 5), ("cn-shanghai", 2));
        Observe(ById, ("cn-hangzhou", 3), ("cn-shanghai", 4), ("cn-beijing", 1));
        Leave("gone", Stack.Package(), "cn-qingdao", 1);
        Leave("gone-2", ById, "cn-qingdao", 2);
        Leave("gone-3", Stack.Package(), "cn-chengdu", 2);
        Leave("gone-4", ById, "cn-chengdu", 1);
        _ledger.IdentifyPackage(Stack.PackageUrn("cn-na"), "cenbwp-1");

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(10))), _ledger.VerdictOf(ById));
        Assert.Equal(Stack.Mbit(14), _ledger.SnapshotOf(ById).Others.Bandwidth);
        Assert.Equal(
            "gone-2, gone-3",
            string.Join(", ", _ledger.SnapshotOf(ById).Uses.Where(use => use.Kind == UseKind.Leaving).Select(use => use.Name)));
    }

    [Fact]
    public void A_package_that_is_only_linked_to_has_the_clouds_bandwidth_and_areas()
    {
        _ledger.Observe(new ObservedPackage
        {
            Package = ById,
            Bandwidth = Stack.Mbit(10),
            Areas = AreaPair.Of(Area.China, Area.Europe),
        });
        var errors = _ledger.Register(Stack.ConnectionOf("a", "cn-hangzhou", 15) with { Package = ById });

        Assert.Equal("CEN1152, CEN1001", string.Join(", ", errors.Select(error => error.Code)));
        Assert.StartsWith("connections of package \"cenbwp-1\" need 15 Mbit/s, it has 10 Mbit/s", errors[1].Text, StringComparison.Ordinal);
        Assert.Equal(PlanValue.Known(AreaPair.Of(Area.China, Area.Europe)), _ledger.SnapshotOf(ById).Areas);
    }

    [Fact]
    public void Two_resources_that_are_one_package_have_the_bandwidth_of_the_first()
    {
        _ledger.Register(Stack.PackageOf(30, "b") with { Id = "cenbwp-1" });
        _ledger.Register(Stack.PackageOf(20, "a") with { Id = "cenbwp-1" });

        Assert.Equal(new Verdict.Fits(new Amount(Stack.Mbit(20))), _ledger.VerdictOf(ById));
        Assert.Equal("a", Assert.Single(_ledger.Snapshots()).Package);
    }

    [Fact]
    public void Asking_about_a_package_does_not_make_it_known()
    {
        _ledger.VerdictOf(ById);
        _ledger.SnapshotOf(Stack.Package());

        Assert.Empty(_ledger.Snapshots());
    }

    [Fact]
    public void Asking_about_no_package_is_a_mistake()
    {
        Assert.Throws<ArgumentException>("package", () => _ledger.VerdictOf(ResourceLink.None));
        Assert.Throws<ArgumentException>("package", () => _ledger.VerdictOfRegistered(ResourceLink.Unknown));
        Assert.Throws<ArgumentException>("package", () => _ledger.Diagnose(ResourceLink.Unknown, null));
        Assert.Throws<ArgumentException>("package", () => _ledger.SnapshotOf(ResourceLink.Unknown));
    }

    private void Observe(ResourceLink package, params (string Region, long Mbit)[] allocations) => _ledger.Observe(new ObservedPackage
    {
        Package = package,
        Allocations = allocations.ToDictionary(pair => RegionPair.Of(pair.Region, "us-east-1"), pair => Stack.Mbit(pair.Mbit)),
    });

    private void Leave(string name, ResourceLink package, string region, long mbit) => _ledger.RegisterDeletion(
        Stack.ConnectionUrn(name), new Allocation(package, RegionPair.Of(region, "us-east-1"), new Amount(Stack.Mbit(mbit))));
}
