namespace Pulumi.Standin.Tests.Api;

/// <summary>
/// A member that the stand-in has comes with all official overloads of its name: without one of them a call may compile
/// here that is ambiguous there.
/// </summary>
public class OverloadTests
{
    [Theory]
    [InlineData("Pulumi")]
    // Workspace has no public constructor: nobody else sees what is protected in it.
    [InlineData("Pulumi.Automation", "Pulumi.Automation.Workspace.Dispose")]
    public void A_member_has_all_official_overloads(string package, params string[] left)
    {
        var official = Overloads.Official(RepositoryFiles.TestData($"{package}.members.txt"));
        var standIn = Overloads.StandIn(
        [
            .. File.ReadAllLines(RepositoryFiles.Source($"sdk/standin/{package}/PublicAPI.Shipped.txt")),
            .. File.ReadAllLines(RepositoryFiles.Source($"sdk/standin/{package}/PublicAPI.Unshipped.txt")),
        ]);

        var missing =
            from member in standIn
            where !left.Contains(member.Key, StringComparer.Ordinal)
            from overload in official[member.Key].Except(member, StringComparer.Ordinal)
            select member.Key + overload;

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("Pulumi")]
    [InlineData("Pulumi.Automation")]
    public void Every_method_is_found_in_the_official_list(string package)
    {
        var official = Overloads.Official(RepositoryFiles.TestData($"{package}.members.txt"));
        var standIn = Overloads.StandIn(File.ReadAllLines(RepositoryFiles.Source($"sdk/standin/{package}/PublicAPI.Unshipped.txt")));

        Assert.NotEmpty(standIn);

        // Of a structure, the constructor without parameters is no member that reflection shows.
        Assert.Empty(
            from member in standIn
            from overload in member.Except(official[member.Key], StringComparer.Ordinal)
            where !(overload is "()" && member.Key.EndsWith("..ctor", StringComparison.Ordinal))
            select member.Key + overload);
    }
}
