using PulumiCen.Cloud.Credentials;

namespace PulumiCen.Cloud.Tests.Credentials;

/// <summary>Where credentials are looked for, and in which order.</summary>
public sealed class CredentialChainTests : IDisposable
{
    private const string CurrentProfile = """
        {"current":"default","profiles":[{"name":"default","mode":"AK","access_key_id":"profile","access_key_secret":"s"}]}
        """;

    private readonly FakeMachine _machine = new();

    [Fact]
    public async Task What_is_given_goes_before_all_others()
    {
        SetEnvironmentKey();

        var found = await _machine.FindAsync(_machine.Chain(new CredentialChainOptions { AccessKeyId = "given", AccessKeySecret = "s" }));

        Assert.Equal("given", found.Key?.AccessKeyId);
    }

    [Theory]
    [InlineData("id", null, "the configuration (an access key's id is given, but not its secret)")]
    [InlineData(null, "secret", "the configuration (an access key's secret is given, but not its id)")]
    public async Task Half_a_key_is_not_replaced_by_another_one(string? id, string? secret, string where)
    {
        SetEnvironmentKey();

        var found = await _machine.FindAsync(
            _machine.Chain(new CredentialChainOptions { AccessKeyId = id, AccessKeySecret = secret }));

        Assert.Null(found.Key);
        Assert.Equal(where, Assert.Single(found.Searched));
    }

    [Fact]
    public async Task The_environment_goes_before_the_profile_and_that_before_the_file()
    {
        _machine.Files[FakeMachine.File] = "[default]\ntype = access_key\naccess_key_id = file\naccess_key_secret = s";
        Assert.Equal("file", (await _machine.FindAsync(_machine.Chain())).Key?.AccessKeyId);

        _machine.Files[FakeMachine.Profiles] = CurrentProfile;
        Assert.Equal("profile", (await _machine.FindAsync(_machine.Chain())).Key?.AccessKeyId);

        SetEnvironmentKey();
        Assert.Equal("environment", (await _machine.FindAsync(_machine.Chain())).Key?.AccessKeyId);
    }

    [Fact]
    public async Task A_profile_that_is_asked_for_goes_before_the_environment()
    {
        SetEnvironmentKey();
        _machine.Files[FakeMachine.Profiles] = CurrentProfile;

        Assert.Equal(
            "profile", (await _machine.FindAsync(_machine.Chain(new CredentialChainOptions { Profile = "default" }))).Key?.AccessKeyId);
    }

    [Fact]
    public async Task A_profile_that_is_asked_for_and_is_not_there_is_not_replaced_by_another()
    {
        SetEnvironmentKey();
        _machine.Files[FakeMachine.Profiles] = CurrentProfile;

        var found = await _machine.FindAsync(_machine.Chain(new CredentialChainOptions { Profile = "prod" }));

        Assert.Null(found.Key);
        Assert.Equal(
            [$"the profile \"prod\" in {FakeMachine.Profiles}", $"the section \"prod\" in {FakeMachine.File}"], found.Searched);
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN")]
    [InlineData("ALIBABACLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_SECRET", "ALIBABACLOUD_SECURITY_TOKEN")]
    [InlineData("ALICLOUD_ACCESS_KEY", "ALICLOUD_SECRET_KEY", "ALICLOUD_SECURITY_TOKEN")]
    public async Task The_environment_has_several_families_of_names(string id, string secret, string token)
    {
        (_machine.Variables[id], _machine.Variables[secret], _machine.Variables[token]) = ("i", "s", "t");

        Assert.Equal(new AccessKey("i", "s", "t"), (await _machine.FindAsync(_machine.Chain())).Key);
    }

    [Fact]
    public async Task Without_credentials_it_says_where_it_looked_and_asks_no_network()
    {
        var found = await _machine.FindAsync(_machine.Chain());

        Assert.False(found.IsFound);
        Assert.Equal(
            [
                "the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                "the environment variables ALIBABA_CLOUD_ROLE_ARN, ALIBABA_CLOUD_OIDC_PROVIDER_ARN and ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                $"the profile that is current in {FakeMachine.Profiles}",
                $"the section \"default\" in {FakeMachine.File}",
                "the role of the ECS instance (this machine isn't one, and ALIBABA_CLOUD_ECS_METADATA names no role)",
                "the environment variable ALIBABA_CLOUD_CREDENTIALS_URI",
            ],
            found.Searched);
        Assert.Empty(_machine.Requests);
    }

    [Fact]
    public async Task A_place_that_fails_does_not_end_the_search()
    {
        _machine.Files[FakeMachine.Profiles] = """{"current":"default","profiles":[{"name":"default","access_key_secret":"canary""";
        _machine.Files[FakeMachine.File] = "[default]\ntype = access_key\naccess_key_id = file\naccess_key_secret = s";

        var found = await _machine.FindAsync(_machine.Chain());

        Assert.Equal("file", found.Key?.AccessKeyId);
        var problem = Assert.Single(found.Problems);
        Assert.StartsWith($"the profile that is current in {FakeMachine.Profiles} (it isn't JSON (line 1", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_none_works_all_of_them_are_told()
    {
        _machine.Variables["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "half";
        _machine.Files[FakeMachine.Profiles] = """{"current":"sso","profiles":[{"name":"sso","mode":"CloudSSO"}]}""";
        _machine.Files[FakeMachine.File] = "[default]\ntype = sts";
        _machine.Variables["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://example.com/";

        var found = await _machine.FindAsync(_machine.Chain());

        Assert.True(found.IsBroken);
        Assert.Equal(
            [
                "the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (an id is set, but no secret)",
                $"the profile that is current in {FakeMachine.Profiles} (its cloud_sso_sign_in_url is missing)",
                $"the section \"default\" in {FakeMachine.File} (its security_token is missing)",
                "the environment variable ALIBABA_CLOUD_CREDENTIALS_URI (it is neither an https address nor one on this machine)",
            ],
            found.Problems);
        Assert.Equal(6, found.Searched.Count);
    }

    /// <summary>An operation must not go on with another account when the first one can't be renewed.</summary>
    [Fact]
    public async Task Once_a_place_has_given_a_key_no_other_is_asked()
    {
        _machine.Files[FakeMachine.Profiles] = """
            {"current":"role","profiles":[{"name":"role","mode":"RamRoleArn","access_key_id":"i","access_key_secret":"s","ram_role_arn":"r"}]}
            """;
        _machine.Files[FakeMachine.File] = "[default]\naccess_key_id = file\naccess_key_secret = s";
        _machine.AnswersSts();
        var chain = _machine.Chain();
        Assert.Equal("STS.1", (await _machine.FindAsync(chain)).Key?.AccessKeyId);

        _machine.Answers("https://sts.aliyuncs.com/", _ => FakeMachine.Answer(403, """{"Code":"NoPermission","Message":"No."}"""));
        _machine.Time.Advance(TimeSpan.FromHours(2));
        var later = await _machine.FindAsync(chain);

        Assert.True(later.IsBroken);
        Assert.Equal([$"the profile that is current in {FakeMachine.Profiles} (AssumeRole failed: No, NoPermission)"], later.Problems);
    }

    /// <summary>As from <c>echo KEY | base64</c> in a Kubernetes secret.</summary>
    [Theory]
    [InlineData("environment\n", "s3cr3t\r\n", " t \t")]
    [InlineData("\uFEFFenvironment", "\u00A0s3cr3t", "t\u200B")]
    public async Task What_stands_at_the_ends_of_a_key_is_no_part_of_it(string id, string secret, string token)
    {
        var expected = new AccessKey("environment", "s3cr3t", "t");
        Assert.Equal(expected, (await _machine.FindAsync(_machine.Chain(
            new CredentialChainOptions { AccessKeyId = id, AccessKeySecret = secret, SecurityToken = token }))).Key);

        _machine.Variables["ALIBABA_CLOUD_ACCESS_KEY_ID"] = id;
        _machine.Variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = secret;
        _machine.Variables["ALIBABA_CLOUD_SECURITY_TOKEN"] = token;
        Assert.Equal(expected, (await _machine.FindAsync(_machine.Chain())).Key);
    }

    [Theory]
    [InlineData("an id", "s", null, "its access key id has a space inside")]
    [InlineData("id", "canary\ncanary", null, "its access key secret has a line break inside")]
    [InlineData("id", "canaryé", null, "its access key secret has a character that no key has inside")]
    [InlineData("id", "s", "canary\tcanary", "its security token has a space inside")]
    public async Task What_no_key_can_have_inside_is_told_before_anything_is_sent(string id, string secret, string? token, string problem)
    {
        _machine.Variables["ALIBABA_CLOUD_ACCESS_KEY_ID"] = id;
        _machine.Variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = secret;
        _machine.Variables["ALIBABA_CLOUD_SECURITY_TOKEN"] = token ?? "";

        var found = await _machine.FindAsync(_machine.Chain());

        Assert.Null(found.Key);
        Assert.Equal(
            $"the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET ({problem})",
            Assert.Single(found.Problems));
        Assert.DoesNotContain("canary", string.Join(' ', found.Searched), StringComparison.Ordinal);
        Assert.Empty(_machine.Requests);
    }

    [Fact]
    public void A_key_does_not_show_its_secret() =>
        Assert.Equal("access key id", new AccessKey("id", "canary", "canary").ToString());

    public void Dispose() => _machine.Dispose();

    private void SetEnvironmentKey()
    {
        _machine.Variables["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "environment";
        _machine.Variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = "s";
    }
}
