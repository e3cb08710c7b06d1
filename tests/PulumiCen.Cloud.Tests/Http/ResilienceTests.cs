using System.Net.Sockets;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Tests.Http;

/// <summary>Which requests are sent again, when, and with what.</summary>
public sealed class ResilienceTests
{
    private const string Created = """{"RequestId":"R-2","CenId":"cen-1"}""";

    private readonly SteppingTime _time = new();
    private readonly List<RequestRecord> _log = [];

    [Theory]
    [InlineData(400, "Throttling.User")]
    [InlineData(400, "Operation.Blocking")]
    [InlineData(500, "InternalError")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task What_may_pass_is_sent_again(int status, string code)
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Error(status, code), ScriptedHandler.Json(200, Created));

        Assert.Equal("cen-1", await RunAsync(handler));
        Assert.Equal(2, handler.Requests.Count);
    }

    [Theory]
    [InlineData(400, "InvalidParameter", CloudErrorKind.Refused)]
    [InlineData(400, "Something.Nobody.Knows", CloudErrorKind.Refused)]
    [InlineData(400, "Forbidden.Release", CloudErrorKind.Refused)]
    [InlineData(400, "InvalidOperation.BwpBandwidthExceeded", CloudErrorKind.Refused)]
    [InlineData(500, "PayFor.AccountMoneyValidateError", CloudErrorKind.Refused)]
    [InlineData(500, "Order.AccountStatusIllegal", CloudErrorKind.Refused)]
    [InlineData(400, "SignatureDoesNotMatch", CloudErrorKind.BadCredentials)]
    [InlineData(400, "ParameterCenInstanceId", CloudErrorKind.NotFound)]
    [InlineData(400, "InvalidPeerTransitRouterId.NotFound", CloudErrorKind.NotFound)]
    public async Task What_will_not_pass_is_sent_once(int status, string code, CloudErrorKind kind)
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Error(status, code));

        var failure = await Assert.ThrowsAsync<CloudException>(() => RunAsync(handler));

        Assert.Equal((kind, code, "R-1", "CreateCen"), (failure.Kind, failure.Code, failure.RequestId, failure.Action));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Each_try_has_a_signature_of_its_own_and_the_same_client_token()
    {
        using var handler = new ScriptedHandler(
            ScriptedHandler.Error(500, "InternalError"), ScriptedHandler.Error(500, "InternalError"), ScriptedHandler.Json(200, Created));

        await RunAsync(handler);

        Assert.Equal(3, handler.Requests.Select(request => request.Headers.GetValues("x-acs-signature-nonce").Single()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, handler.Requests.Select(request => request.Headers.GetValues("Authorization").Single()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(handler.Requests, request => Assert.Contains("ClientToken=token-1", request.RequestUri!.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_server_says_when_to_try_again()
    {
        using var handler = new ScriptedHandler(
            ScriptedHandler.Error(400, "Throttling.User", ("x-acs-retry-after", "7000")), ScriptedHandler.Json(200, Created));
        var started = _time.GetUtcNow();

        await RunAsync(handler);

        // A first retry comes after less than a second unless the server asks for more.
        Assert.True(_time.GetUtcNow() - started >= TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_host_that_refuses_connections_is_given_up_soon()
    {
        var refused = new HttpRequestException(
            HttpRequestError.ConnectionError, "no", new SocketException((int)SocketError.ConnectionRefused));
        using var handler = new ScriptedHandler(ScriptedHandler.Fails(refused));

        var failure = await Assert.ThrowsAsync<CloudException>(() => RunAsync(handler));

        Assert.Equal(CloudErrorKind.Unreachable, failure.Kind);
        Assert.Equal("https://cbn.aliyuncs.com/ can't be reached: the connection was refused.", failure.Message);
        Assert.Equal(3, handler.Requests.Count);
    }

    [Fact]
    public async Task Tries_end_after_the_permitted_number()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Error(503, "ServiceUnavailable"));

        var failure = await Assert.ThrowsAsync<CloudException>(() => RunAsync(handler));

        Assert.Equal(CloudErrorKind.ServerFault, failure.Kind);
        Assert.Equal(9, handler.Requests.Count);
        Assert.Equal(Enumerable.Range(1, 9), _log.Select(record => record.Attempt));
    }

    [Theory]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("""{"RequestId":"R-2","CenId":"cen-""")]
    [InlineData("")]
    [InlineData("[1]")]
    public async Task An_answer_that_is_no_JSON_object_is_an_error_that_shows_it(string body)
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Json(200, body));

        var failure = await Assert.ThrowsAsync<CloudException>(() => RunAsync(handler));

        Assert.Equal(CloudErrorKind.Unreadable, failure.Kind);
        Assert.StartsWith("The answer isn't a JSON object: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_errors_nor_the_log_show_a_secret()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Error(500, "InternalError"), ScriptedHandler.Error(403, "Forbidden"));

        var failure = await Assert.ThrowsAsync<CloudException>(() => RunAsync(handler));

        var text = failure + string.Join('\n', _log);
        Assert.DoesNotContain("canary-secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-token", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_the_error_says_where_they_were_looked_for()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Json(200, Created));
        var environment = new CredentialEnvironment { Variable = _ => null, HomeDirectory = "/nowhere" };
        var client = Client(handler, CredentialChain.Create(new CredentialChainOptions(), environment));

        var failure = await Assert.ThrowsAsync<CloudException>(() => CreateAsync(client));

        Assert.Equal(CloudErrorKind.NoCredentials, failure.Kind);
        Assert.Contains("ALIBABA_CLOUD_ACCESS_KEY_ID", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/nowhere/.aliyun/config.json", failure.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    private Task<string> RunAsync(ScriptedHandler handler)
    {
        var options = new CredentialChainOptions
        {
            AccessKeyId = "id",
            AccessKeySecret = "canary-secret",
            SecurityToken = "canary-token",
        };
        return _time.PassUntilAsync(CreateAsync(Client(handler, CredentialChain.Create(options, CredentialEnvironment.Current))));
    }

    private CenClient Client(HttpMessageHandler handler, ICredentialSource credentials) => new(new ApiConnection(
        new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan },
        new ApiConnectionOptions { Log = _log.Add },
        credentials,
        _time));

    private static Task<string> CreateAsync(CenClient client) =>
        client.CreateInstanceAsync(new InstanceOrder { Name = "a" }, "token-1", CancellationToken.None);
}
