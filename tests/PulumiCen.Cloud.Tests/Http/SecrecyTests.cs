using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Tests.Http;

/// <summary>What people read holds no secret.</summary>
public sealed class SecrecyTests
{
    [Theory]
    [InlineData("The request signature does not conform to Aliyun standards. server string to sign is:POST\\n/\\nx-acs-security-token:canary+token/==")]
    [InlineData("Specified signature is not matched with our calculation: the server's string to sign is POST | canary+token/==")]
    [InlineData("It is wrong. server StringToSign is [POST&%2F&SecurityToken%3Dcanary%252Btoken%252F%253D%253D]")]
    [InlineData("Bad token canary+token/== or secret canary+secret/ or canary%2Btoken%2F%3D%3D or canary%252Bsecret%252F.")]
    public async Task A_refused_signature_does_not_show_what_was_signed(string message)
    {
        using var cloud = new FakeCloud(ScriptedHandler.Json(403, $$"""{"Code":"SignatureDoesNotMatch","Message":"{{message}}"}"""));

        var failure = await Assert.ThrowsAsync<CloudException>(
            () => cloud.RunAsync(client => client.DeleteInstanceAsync("cen-1", CancellationToken.None)));

        Assert.Equal(CloudErrorKind.BadCredentials, failure.Kind);
        Assert.NotEmpty(failure.Message);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("string to sign", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_of_a_gateway_does_not_show_the_token()
    {
        using var cloud = new FakeCloud(ScriptedHandler.Json(502, "<html>x-acs-security-token: canary+token/==</html>"));

        var failure = await Assert.ThrowsAsync<CloudException>(
            () => cloud.RunAsync(client => client.DeleteInstanceAsync("cen-1", CancellationToken.None)));

        Assert.DoesNotContain("canary", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ParameterPlacement.Query)]
    [InlineData(ParameterPlacement.Form)]
    public async Task The_log_says_what_was_asked_but_not_with_which_secret(ParameterPlacement placement)
    {
        using var cloud = new FakeCloud(
            new ApiConnectionOptions { Placement = placement, Signature = SignatureVersion.Rpc },
            ScriptedHandler.Error(400, "InvalidParameter"));

        await Assert.ThrowsAsync<CloudException>(
            () => cloud.RunAsync(client => client.DeleteInstanceAsync("cen-1", CancellationToken.None)));

        var line = Assert.Single(cloud.Log).ToString();
        Assert.StartsWith("DeleteCen try 1: 400 InvalidParameter in ", line, StringComparison.Ordinal);
        Assert.EndsWith("request R-1, CenId=cen-1", line, StringComparison.Ordinal);
    }
}
