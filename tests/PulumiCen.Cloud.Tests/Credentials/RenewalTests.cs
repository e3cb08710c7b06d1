namespace PulumiCen.Cloud.Tests.Credentials;

/// <summary>Temporary keys are kept, and renewed before they expire.</summary>
public sealed class RenewalTests : IDisposable
{
    private readonly FakeMachine _machine = new();

    public RenewalTests()
    {
        _machine.Variables["ALIBABA_CLOUD_ROLE_ARN"] = "r";
        _machine.Variables["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] = "p";
        _machine.Variables["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = "/token";
        _machine.Variables["ALIBABA_CLOUD_ROLE_SESSION_NAME"] = "job";
        _machine.Files["/token"] = "jwt-1";
        _machine.AnswersSts();
    }

    [Fact]
    public async Task A_key_is_kept_while_it_holds()
    {
        var chain = _machine.Chain();

        Assert.Equal("STS.1", (await _machine.FindAsync(chain)).Key?.AccessKeyId);
        _machine.Time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("STS.1", (await _machine.FindAsync(chain)).Key?.AccessKeyId);
        Assert.Equal("job", Assert.Single(_machine.Requests).Form["RoleSessionName"]);
    }

    [Fact]
    public async Task A_key_is_renewed_before_it_expires_with_the_token_of_then()
    {
        var chain = _machine.Chain();
        await _machine.FindAsync(chain);
        _machine.Files["/token"] = "jwt-2";

        _machine.Time.Advance(TimeSpan.FromMinutes(56));

        Assert.Equal("STS.2", (await _machine.FindAsync(chain)).Key?.AccessKeyId);
        Assert.Equal("jwt-1,jwt-2", string.Join(',', _machine.Requests.Select(request => request.Form["OIDCToken"])));
    }

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_request()
    {
        var chain = _machine.Chain();

        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _machine.FindAsync(chain)));

        Assert.All(found, lookup => Assert.Equal("STS.1", lookup.Key?.AccessKeyId));
        Assert.Single(_machine.Requests);
    }

    [Fact]
    public async Task A_key_that_cannot_be_renewed_is_used_while_it_holds()
    {
        var chain = _machine.Chain();
        await _machine.FindAsync(chain);
        _machine.Answers("https://sts.aliyuncs.com/", _ => FakeMachine.Answer(403, """{"Code":"NoPermission","Message":"No."}"""));

        _machine.Time.Advance(TimeSpan.FromMinutes(57));
        Assert.Equal("STS.1", (await _machine.FindAsync(chain)).Key?.AccessKeyId);

        _machine.Time.Advance(TimeSpan.FromMinutes(4));
        var late = await _machine.FindAsync(chain);
        Assert.Null(late.Key);
        Assert.EndsWith("(AssumeRoleWithOIDC failed: No, NoPermission)", late.Searched[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task STS_is_asked_again_when_it_fails()
    {
        var fails = 2;
        _machine.Answers("https://sts.aliyuncs.com/", _ => fails-- > 0
            ? FakeMachine.Answer(500, "")
            : FakeMachine.Answer(200, $$"""{"Credentials":{{_machine.Key(5)}}}"""));

        Assert.Equal("STS.5", (await _machine.FindAsync(_machine.Chain())).Key?.AccessKeyId);
        Assert.Equal(3, _machine.Requests.Count);
    }

    public void Dispose() => _machine.Dispose();
}
