using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Tests.Credentials;

/// <summary>Profiles of the Alibaba Cloud CLI, in each mode.</summary>
public sealed class ProfileTests : IDisposable
{
    private readonly FakeMachine _machine = new();

    [Theory]
    [InlineData("""{"mode":"AK","access_key_id":"i","access_key_secret":"s","sts_token":"old"}""", null)]
    [InlineData("""{"access_key_id":"i","access_key_secret":"s"}""", null)]
    [InlineData("""{"mode":"StsToken","access_key_id":"i","access_key_secret":"s","sts_token":"t"}""", "t")]
    public async Task A_key_is_taken_as_it_is(string profile, string? token)
    {
        Profile(profile);

        Assert.Equal(new AccessKey("i", "s", token), (await FindAsync()).Key);
    }

    [Fact]
    public async Task A_role_is_taken_on_with_the_profiles_key()
    {
        Profile("""
            {"mode":"RamRoleArn","access_key_id":"i","access_key_secret":"s","ram_role_arn":"acs:ram::1:role/cen",
             "ram_session_name":"ci","expired_seconds":900,"sts_region":"cn-hangzhou","external_id":"x"}
            """);
        _machine.AnswersSts("sts.cn-hangzhou.aliyuncs.com");

        Assert.Equal(new AccessKey("STS.1", "secret1", "token1"), (await FindAsync()).Key);

        var form = Assert.Single(_machine.Requests).Form;
        Assert.Equal(
            ("AssumeRole", "2015-04-01", "acs:ram::1:role/cen", "ci", "900", "x", "i"),
            (form["Action"], form["Version"], form["RoleArn"], form["RoleSessionName"], form["DurationSeconds"], form["ExternalId"], form["AccessKeyId"]));
        Assert.Equal(RpcSignature.Sign(RpcSignature.StringToSign("POST", form), "s"), form["Signature"]);
    }

    [Fact]
    public async Task A_role_is_taken_on_with_the_key_of_another_profile()
    {
        _machine.Files[FakeMachine.Profiles] = """
            {"current":"prod","profiles":[
              {"name":"prod","mode":"ChainableRamRoleArn","source_profile":"hop","ram_role_arn":"role-2"},
              {"name":"hop","mode":"ChainableRamRoleArn","source_profile":"base","ram_role_arn":"role-1"},
              {"name":"base","mode":"AK","access_key_id":"i","access_key_secret":"s"}]}
            """;
        _machine.AnswersSts();

        Assert.Equal("STS.2", (await FindAsync()).Key?.AccessKeyId);
        Assert.Equal(
            [("role-1", "i"), ("role-2", "STS.1")],
            _machine.Requests.Select(request => (request.Form["RoleArn"], request.Form["AccessKeyId"])));
    }

    [Fact]
    public async Task A_token_of_an_identity_provider_is_exchanged()
    {
        Profile("""{"mode":"OIDC","oidc_provider_arn":"p","oidc_token_file":"/token","ram_role_arn":"r"}""");
        _machine.Files["/token"] = "jwt\n";
        _machine.AnswersSts();

        Assert.Equal("STS.1", (await FindAsync()).Key?.AccessKeyId);

        var form = Assert.Single(_machine.Requests).Form;
        Assert.Equal(
            ("AssumeRoleWithOIDC", "p", "jwt", "r", "PulumiCen"),
            (form["Action"], form["OIDCProviderArn"], form["OIDCToken"], form["RoleArn"], form["RoleSessionName"]));
        Assert.False(form.ContainsKey("Signature"));
    }

    [Fact]
    public async Task A_role_of_the_instance_and_an_address_are_asked()
    {
        _machine.Answers("http://100.100.100.200/latest/api/token", "metadata-token");
        _machine.Answers("http://100.100.100.200/latest/meta-data/ram/security-credentials/cen", _machine.Key(7));
        Profile("""{"mode":"EcsRamRole","ram_role_name":"cen"}""");
        Assert.Equal("STS.7", (await FindAsync()).Key?.AccessKeyId);

        _machine.Answers("http://localhost:7/key", _machine.Key(8));
        Profile("""{"mode":"CredentialsURI","credentials_uri":"http://localhost:7/key"}""");
        Assert.Equal("STS.8", (await FindAsync()).Key?.AccessKeyId);
    }

    [Fact]
    public async Task The_empty_profile_that_the_CLI_writes_first_is_no_profile()
    {
        Profile("""{"mode":"AK","access_key_id":"","access_key_secret":""}""");
        _machine.Files[FakeMachine.File] = "[default]\naccess_key_id = file\naccess_key_secret = s";

        Assert.Equal("file", (await FindAsync()).Key?.AccessKeyId);
    }

    [Fact]
    public async Task The_environment_names_the_profile_and_can_turn_profiles_off()
    {
        _machine.Files[FakeMachine.Profiles] = """
            {"current":"a","profiles":[{"name":"a"},{"name":"b","access_key_id":"b","access_key_secret":"s"}]}
            """;
        _machine.Variables["ALIBABA_CLOUD_PROFILE"] = "b";
        Assert.Equal("b", (await FindAsync()).Key?.AccessKeyId);

        _machine.Variables["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true";
        Assert.Null((await FindAsync()).Key);
    }

    [Theory]
    [InlineData("""{"mode":"BearerToken"}""", "its mode BearerToken isn't supported here: use AK, StsToken, RamRoleArn, ChainableRamRoleArn, OIDC, EcsRamRole, CloudSSO, OAuth, External or CredentialsURI")]
    [InlineData("""{"mode":"StsToken","access_key_id":"i","access_key_secret":"s"}""", "its sts_token is missing")]
    [InlineData("""{"mode":"AK","access_key_id":"i","access_key_secret":"canary canary"}""", "its access key secret has a space inside")]
    [InlineData("""{"mode":"RamRoleArn","access_key_id":"i","access_key_secret":"s","ram_role_arn":"r","sts_endpoint":"https://evil/?"}""", "its sts_endpoint \"https://evil/?\" isn't a host name")]
    [InlineData("""{"mode":"AK","access_key_id":"i"}""", "its access_key_secret is missing")]
    [InlineData("""{"mode":"RamRoleArn","access_key_id":"i","access_key_secret":"s"}""", "its ram_role_arn is missing")]
    [InlineData("""{"mode":"ChainableRamRoleArn","ram_role_arn":"r","source_profile":"nobody"}""", "there is no profile \"nobody\"")]
    [InlineData("""{"mode":"ChainableRamRoleArn","ram_role_arn":"r","source_profile":"default"}""", "its profiles name each other: default -> default")]
    [InlineData("""{"mode":"OIDC","oidc_provider_arn":"p","oidc_token_file":"/none","ram_role_arn":"r"}""", "there is no token in the file /none")]
    [InlineData("""{"mode":"RamRoleArn","access_key_id":"i","access_key_secret":"s","ram_role_arn":"r","sts_region":"evil/?"}""", "\"evil/?\" isn't a region")]
    [InlineData("""{"mode":"CredentialsURI","credentials_uri":"http://example.com/"}""", "it is neither an https address nor one on this machine")]
    public async Task A_profile_that_cannot_be_used_says_why(string profile, string problem)
    {
        Profile(profile);

        var found = await FindAsync();

        Assert.True(found.IsBroken);
        Assert.Equal($"the profile that is current in {FakeMachine.Profiles} ({problem})", Assert.Single(found.Problems));
    }

    [Theory]
    [InlineData("", "sts.aliyuncs.com")]
    [InlineData(",\"sts_region\":\"cn-beijing\"", "sts.cn-beijing.aliyuncs.com")]
    [InlineData(",\"sts_region\":\"cn-beijing\",\"enable_vpc\":true", "sts-vpc.cn-beijing.aliyuncs.com")]
    [InlineData(",\"enable_vpc\":true", "sts.aliyuncs.com")]
    [InlineData(",\"sts_region\":\"cn-beijing\",\"sts_endpoint\":\"sts.example.com\"", "sts.example.com")]
    [InlineData("", "sts.cn-shanghai.aliyuncs.com", "ALIBABA_CLOUD_STS_REGION=cn-shanghai")]
    [InlineData("", "sts-vpc.cn-shanghai.aliyuncs.com", "ALIBABA_CLOUD_STS_REGION=cn-shanghai", "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED=True")]
    [InlineData("", "sts.aliyuncs.com", "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED=true")]
    [InlineData(",\"sts_region\":\"cn-beijing\"", "sts.cn-beijing.aliyuncs.com", "ALIBABA_CLOUD_STS_REGION=cn-shanghai")]
    public async Task The_profile_and_the_environment_say_where_STS_is(string more, string host, params string[] variables)
    {
        Profile($$"""{"mode":"RamRoleArn","access_key_id":"i","access_key_secret":"s","ram_role_arn":"r"{{more}}}""");
        foreach (var variable in variables)
        {
            _machine.Variables[variable.Split('=')[0]] = variable.Split('=')[1];
        }

        _machine.AnswersSts(host);

        Assert.Equal("STS.1", (await FindAsync()).Key?.AccessKeyId);
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_PROFILE")]
    [InlineData("ALIBABACLOUD_PROFILE")]
    [InlineData("ALICLOUD_PROFILE")]
    public async Task The_environment_names_the_profile_in_the_words_of_each_tool(string variable)
    {
        _machine.Files[FakeMachine.Profiles] = """
            {"current":"default","profiles":[{"name":"default","mode":"AK","access_key_id":"other","access_key_secret":"s"},
              {"name":"net","mode":"AK","access_key_id":"net","access_key_secret":"s"}]}
            """;
        _machine.Variables[variable] = "net\n";

        Assert.Equal("net", (await FindAsync()).Key?.AccessKeyId);
    }

    [Fact]
    public async Task What_STS_refuses_is_told_without_secrets()
    {
        Profile("""{"mode":"RamRoleArn","access_key_id":"i","access_key_secret":"canary","ram_role_arn":"r"}""");
        _machine.Answers(
            "https://sts.aliyuncs.com/",
            _ => FakeMachine.Answer(403, """{"Code":"NoPermission","Message":"You are not authorized, canary."}"""));

        var found = await FindAsync();

        Assert.Equal(
            $"the profile that is current in {FakeMachine.Profiles} (AssumeRole failed: You are not authorized, [hidden], NoPermission)",
            Assert.Single(found.Problems));
        Assert.Single(_machine.Requests);
    }

    public void Dispose() => _machine.Dispose();

    private void Profile(string profile) => _machine.Files[FakeMachine.Profiles] =
        $$"""{"current":"default","profiles":[{"name":"default",{{profile.TrimStart()[1..]}}]}""";

    private Task<CredentialLookup> FindAsync() => _machine.FindAsync(_machine.Chain());
}
