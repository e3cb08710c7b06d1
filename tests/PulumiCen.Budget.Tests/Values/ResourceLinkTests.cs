namespace PulumiCen.Budget.Tests.Values;

public sealed class ResourceLinkTests
{
    private const string Urn = "urn:pulumi:dev::net::my:index:Site$cen:index:BandwidthPackage::cn::na";

    [Fact]
    public void A_link_names_a_resource_by_urn_by_id_or_by_both()
    {
        Assert.Equal((Urn, null), (ResourceLink.ByUrn(Urn).Urn, ResourceLink.ByUrn(Urn).Id));
        Assert.Equal((null, "cenbwp-1"), (ResourceLink.ById("cenbwp-1").Urn, ResourceLink.ById("cenbwp-1").Id));
        Assert.Equal((Urn, "cenbwp-1"), (ResourceLink.Of(Urn, "cenbwp-1").Urn, ResourceLink.Of(Urn, "cenbwp-1").Id));
        Assert.All(
            new[] { ResourceLink.ByUrn(Urn), ResourceLink.ById("cenbwp-1"), ResourceLink.Of(Urn, "cenbwp-1") },
            link => Assert.True(link is { IsKnown: true, IsUnknown: false, IsNone: false }));
    }

    [Fact]
    public void The_empty_id_of_a_new_resource_counts_as_none()
    {
        Assert.Equal(ResourceLink.ByUrn(Urn), ResourceLink.Of(Urn, ""));
        Assert.Equal(ResourceLink.ById("cenbwp-1"), ResourceLink.Of("", "cenbwp-1"));
        Assert.Equal(ResourceLink.None, ResourceLink.Of(null, ""));
    }

    [Fact]
    public void No_link_and_an_unknown_one_differ()
    {
        Assert.True(ResourceLink.None is { IsNone: true, IsUnknown: false, IsKnown: false });
        Assert.True(ResourceLink.Unknown is { IsNone: false, IsUnknown: true, IsKnown: false });
        Assert.Equal(ResourceLink.None, default);
    }

    [Fact]
    public void Its_text_is_the_name_in_the_program_else_the_id()
    {
        Assert.Equal("cn::na", ResourceLink.Of(Urn, "cenbwp-1").ToString());
        Assert.Equal("cenbwp-1", ResourceLink.ById("cenbwp-1").ToString());
        Assert.Equal("unknown", ResourceLink.Unknown.ToString());
        Assert.Equal("none", ResourceLink.None.ToString());
        Assert.Equal("no-urn", ResourceLink.ByUrn("no-urn").ToString());
        Assert.Equal("a::b", ResourceLink.ByUrn("a::b").ToString());
    }

    [Fact]
    public void An_empty_name_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ResourceLink.ByUrn(""));
        Assert.Throws<ArgumentException>(() => ResourceLink.ById(""));
    }
}
