namespace PulumiCen.Budget.Tests.Ledger;

public sealed class ArgumentTests
{
    private readonly BudgetLedger _ledger = new();

    [Fact]
    public void Nothing_is_no_resource()
    {
        Assert.Throws<ArgumentNullException>("package", () => _ledger.Register((PackageRegistration)null!));
        Assert.Throws<ArgumentNullException>("connection", () => _ledger.Register((ConnectionRegistration)null!));
        Assert.Throws<ArgumentNullException>("package", () => _ledger.Observe(null!));
        Assert.Throws<ArgumentNullException>("allocation", () => _ledger.RegisterDeletion("urn", null!));
    }

    [Fact]
    public void An_empty_name_is_no_resource()
    {
        Assert.Throws<ArgumentException>("urn", () => _ledger.IdentifyPackage("", "id"));
        Assert.Throws<ArgumentException>("id", () => _ledger.IdentifyPackage("urn", ""));
        Assert.Throws<ArgumentException>("urn", () => _ledger.IdentifyInstance("", "id"));
        Assert.Throws<ArgumentException>("id", () => _ledger.IdentifyInstance("urn", ""));
        Assert.Throws<ArgumentException>("urn", () => _ledger.RegisterDeletion("", new Allocation(default, RegionPair.Of("a", "b"), default)));
    }
}
