namespace Pulumi.Standin.Tests.Api;

/// <summary>
/// The stand-in is a part of the official package: a program that compiles with it compiles with the original.
/// </summary>
public class PublicApiTests
{
    private static readonly IReadOnlySet<string> StandIn = ApiList.Read(
    [
        .. File.ReadAllLines(RepositoryFiles.Source("sdk/standin/Pulumi/PublicAPI.Shipped.txt")),
        .. File.ReadAllLines(RepositoryFiles.Source("sdk/standin/Pulumi/PublicAPI.Unshipped.txt")),
    ]);

    /// <summary>Pulumi 3.112's own list.</summary>
    private static readonly IReadOnlySet<string> Official = ApiList.Read(RepositoryFiles.TestData("Pulumi.PublicAPI.txt"));

    /// <summary>What is public there and not in that list, looked up in its sources; each with the file.</summary>
    private static readonly IReadOnlySet<string> Unlisted = ApiList.Read(RepositoryFiles.TestData("Pulumi.Unlisted.txt"));

    /// <summary>What a program of this kind would miss, or not; each group with the reason.</summary>
    private static readonly IReadOnlySet<string> LeftOut = ApiList.Read(RepositoryFiles.TestData("Pulumi.LeftOut.txt"));

    [Fact]
    public void Every_member_is_one_of_the_official_api() =>
        Assert.Empty(StandIn.Except(Official, StringComparer.Ordinal).Except(Unlisted, StringComparer.Ordinal));

    [Fact]
    public void What_is_left_out_of_the_official_list_is_listed() =>
        Assert.Equal(LeftOut.Intersect(Official).Order(StringComparer.Ordinal), Official.Except(StandIn).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_listed_twice()
    {
        Assert.Empty(Unlisted.Intersect(Official, StringComparer.Ordinal));
        Assert.Empty(Unlisted.Except(StandIn, StringComparer.Ordinal));
        Assert.Empty(LeftOut.Intersect(StandIn, StringComparer.Ordinal));
    }
}
