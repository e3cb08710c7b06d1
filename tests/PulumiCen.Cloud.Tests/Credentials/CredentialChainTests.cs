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
    public async Task A_place_that_is_broken_ends_the_search()
    {
        _machine.Files[FakeMachine.Profiles] = """{"current":"default","profiles":[{"name":"default","access_key_secret":"canary""";
        _machine.Files[FakeMachine.File] = "[default]\ntype = access_key\naccess_key_id = file\naccess_key_secret = s";

        var found = await _machine.FindAsync(_machine.Chain());

        Assert.Null(found.Key);
        Assert.StartsWith($"the profile that is current in {FakeMachine.Profiles} (it isn't JSON (line 1", found.Searched[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("canary", found.Searched[^1], StringComparison.Ordinal);
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
