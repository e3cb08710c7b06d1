using System.Web;

namespace PulumiCen.Cloud.Tests.Http;

/// <summary>Lists are read to their end.</summary>
public sealed class PagingTests
{
    [Theory]
    [InlineData("\"TotalCount\":60,")]
    [InlineData("\"TotalCount\":\"60\",")]
    [InlineData("")]
    public async Task All_numbered_pages_are_read_with_a_count_and_without(string count)
    {
        using var cloud = new FakeCloud(Cens(0, 50, count), Cens(50, 10, count));

        var found = await cloud.RunAsync(client => client.ListInstancesAsync(null, CancellationToken.None));

        Assert.Equal(60, found.Select(instance => instance.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("1,2", string.Join(',', cloud.Handler.Requests.Select(request => Parameter(request, "PageNumber"))));
        Assert.All(cloud.Handler.Requests, request => Assert.Equal("50", Parameter(request, "PageSize")));
    }

    [Fact]
    public async Task A_list_that_shrinks_while_it_is_read_ends()
    {
        using var cloud = new FakeCloud(Cens(0, 50, "\"TotalCount\":60,"), Cens(0, 0, "\"TotalCount\":60,"));

        Assert.Equal(50, (await cloud.RunAsync(client => client.ListInstancesAsync(null, CancellationToken.None))).Count);
        Assert.Equal(2, cloud.Handler.Requests.Count);
    }

    [Fact]
    public async Task All_pages_with_a_token_are_read()
    {
        using var cloud = new FakeCloud(
            ScriptedHandler.Json(200, """{"NextToken":"more","TransitRouterAttachments":[{"TransitRouterAttachmentId":"a","PeerTransitRouterRegionId":"us-east-1","Bandwidth":3}]}"""),
            ScriptedHandler.Json(200, """{"TransitRouterAttachments":[{"TransitRouterAttachmentId":"b","PeerTransitRouterRegionId":"us-west-1"}]}"""));

        var found = await cloud.RunAsync(client => client.ListPeerAttachmentsAsync("cen-1", "cn-hangzhou", CancellationToken.None));

        Assert.Equal("a,b", string.Join(',', found.Select(attachment => attachment.Id)));
        Assert.Equal(",more", string.Join(',', cloud.Handler.Requests.Select(request => Parameter(request, "NextToken"))));
    }

    private static Func<HttpResponseMessage> Cens(int first, int count, string total) => ScriptedHandler.Json(
        200,
        $$$"""{{{{total}}}"Cens":{"Cen":[{{{string.Join(',', Enumerable.Range(first, count).Select(number => $$"""{"CenId":"cen-{{number}}"}"""))}}}]}}""");

    private static string? Parameter(HttpRequestMessage request, string name) =>
        HttpUtility.ParseQueryString(request.RequestUri!.Query)[name];
}
