using PulumiCen.Budget.Tests.Ledger;

namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <summary>Lists in messages are whole as long as they are short, and say how much they leave out.</summary>
public sealed class ListLengthTests
{
    private readonly BudgetLedger _ledger = new();

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void Ten_connections_are_shown(int connections, bool isShortened)
    {
        _ledger.Register(Stack.PackageOf(2));
        IReadOnlyList<Diagnostic> errors = [];
        foreach (var region in RegionTable.In(Area.China).Take(connections))
        {
            errors = _ledger.Register(Stack.ConnectionOf(region.Id, region.Id, 1));
        }

        AssertShortened(Assert.Single(errors), isShortened);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void Ten_connections_of_a_package_in_use_are_shown(int connections, bool isShortened) => AssertShortened(
        Diagnostics.PackageInUse("cn-na", [.. RegionTable.In(Area.China).Take(connections).Select(region => (RegionPair.Of(region.Id, "us-east-1"), Stack.Mbit(1)))]),
        isShortened);

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Three_deleted_connections_are_named(int connections, bool isShortened)
    {
        _ledger.Register(Stack.PackageOf(20));
        _ledger.Register(Stack.ConnectionOf("new", "cn-hangzhou", 20));
        foreach (var region in RegionTable.In(Area.China).Where(region => !string.Equals(region.Id, "cn-hangzhou", StringComparison.Ordinal)).Take(connections))
        {
            _ledger.RegisterDeletion(
                Stack.ConnectionUrn(region.Id),
                new Allocation(Stack.Package(), RegionPair.Of(region.Id, "us-east-1"), new Amount(Stack.Mbit(1))));
        }

        var late = Assert.IsType<Verdict.FitsInTheEndOnly>(_ledger.VerdictOf(Stack.Package()));

        AssertShortened(Diagnostics.FreedTooLate(_ledger.SnapshotOf(Stack.Package()), late), isShortened);
    }

    [Fact]
    public void Without_a_request_id_there_is_none_in_the_text() => Assert.EndsWith(
        "See the API reference for the code.", Diagnostics.CloudFailed("CreateCen", "no", "").Text, StringComparison.Ordinal);

    private static void AssertShortened(Diagnostic diagnostic, bool isShortened)
    {
        Assert.Equal(isShortened, diagnostic.Text.Contains("and 1 more", StringComparison.Ordinal));
        Assert.DoesNotContain("and 0 more", diagnostic.Text, StringComparison.Ordinal);
    }
}
