using PulumiCen.Cloud.Credentials;

namespace PulumiCen.Cloud.Tests.Credentials;

/// <summary>The metadata service of ECS instances, and credential addresses.</summary>
public sealed class InstanceRoleTests : IDisposable
{
    private const string Token = "http://100.100.100.200/latest/api/token";
    private const string Roles = "http://100.100.100.200/latest/meta-data/ram/security-credentials/";

    private readonly FakeMachine _machine = new();

    [Fact]
    public async Task An_instance_finds_its_own_role_with_a_token()
    {
        _machine.Files["/sys/class/dmi/id/product_name"] = "Alibaba Cloud ECS\n";
        _machine.Answers(Token, "metadata-token");
        _machine.Answers(Roles, "cen\n");
        _machine.Answers(Roles + "cen", _machine.Key(1));

        Assert.Equal("STS.1", (await FindAsync()).Key?.AccessKeyId);

        var requests = _machine.Requests.ToList();
        Assert.Equal(("PUT", "21600"), (requests[0].Method, requests[0].Headers["X-aliyun-ecs-metadata-token-ttl-seconds"]));
        Assert.All(requests.Skip(1), request => Assert.Equal(("GET", "metadata-token"), (request.Method, request.Headers["X-aliyun-ecs-metadata-token"])));
    }

    [Fact]
    public async Task Version_1_is_used_where_there_is_no_token_unless_that_is_forbidden()
    {
        _machine.Variables["ALIBABA_CLOUD_ECS_METADATA"] = "cen";
        _machine.Answers(Token, _ => FakeMachine.Answer(404, ""));
        _machine.Answers(Roles + "cen", _machine.Key(1));
        Assert.Equal("STS.1", (await FindAsync()).Key?.AccessKeyId);

        _machine.Variables["ALIBABA_CLOUD_IMDSV1_DISABLED"] = "true";
        var found = await FindAsync();
        Assert.Null(found.Key);
        Assert.Equal($"the role of the ECS instance ({Token} answered with HTTP status 404)", Assert.Single(found.Problems));
    }

    [Fact]
    public async Task It_is_not_asked_where_it_is_disabled()
    {
        _machine.Variables["ALIBABA_CLOUD_ECS_METADATA"] = "cen";
        _machine.Variables["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";

        Assert.Null((await FindAsync()).Key);
        Assert.Empty(_machine.Requests);
    }

    [Fact]
    public async Task A_service_that_answers_too_late_is_given_up()
    {
        using var late = new LateHandler(_machine.Time);
        var chain = CredentialChain.Create(new CredentialChainOptions(), new CredentialEnvironment
        {
            Variable = name => string.Equals(name, "ALIBABA_CLOUD_ECS_METADATA", StringComparison.Ordinal) ? "cen" : null,
            HomeDirectory = FakeMachine.Home,
            ReadFile = _ => null,
            Handler = late,
            Time = _machine.Time,
        });

        var found = await _machine.FindAsync(chain);

        Assert.Equal($"the role of the ECS instance ({Roles}cen didn't answer within 1 s)", Assert.Single(found.Problems));
        Assert.Equal(2, late.Asked);
    }

    [Fact]
    public async Task An_address_hands_out_keys()
    {
        _machine.Variables["ALIBABA_CLOUD_CREDENTIALS_URI"] = "https://keys.example.com/cen";
        _machine.Answers("https://keys.example.com/cen", _machine.Key(3));

        Assert.Equal(new AccessKey("STS.3", "secret3", "token3"), (await FindAsync()).Key);
    }

    [Theory]
    [InlineData("<html>", "the answer of keys.example.com isn't JSON (line 0, column 0)")]
    [InlineData("[]", "the answer of keys.example.com isn't a JSON object")]
    [InlineData("{}", "the answer has no AccessKeyId and AccessKeySecret")]
    [InlineData("""{"AccessKeyId":"i","AccessKeySecret":"canary","Expiration":"soon"}""", "the answer has \"soon\" for Expiration")]
    public async Task An_answer_that_is_no_key_is_told_without_showing_it(string answer, string problem)
    {
        _machine.Variables["ALIBABA_CLOUD_CREDENTIALS_URI"] = "https://keys.example.com/cen";
        _machine.Answers("https://keys.example.com/cen", answer);

        var found = await FindAsync();

        Assert.StartsWith($"the environment variable ALIBABA_CLOUD_CREDENTIALS_URI ({problem[..20]}", found.Searched[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("canary", found.Searched[^1], StringComparison.Ordinal);
    }

    public void Dispose() => _machine.Dispose();

    private Task<CredentialLookup> FindAsync() => _machine.FindAsync(_machine.Chain());

    /// <summary>Answers a little after the second that the chain gives it.</summary>
    private sealed class LateHandler(TimeProvider time) : HttpMessageHandler
    {
        public int Asked { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            await Task.Delay(TimeSpan.FromMilliseconds(1_100), time, cancellationToken);

            // The clock may have passed before the pause listened to its token, so the pause may end as if in time.
            cancellationToken.ThrowIfCancellationRequested();
            return FakeMachine.Answer(200, "{}");
        }
    }
}
