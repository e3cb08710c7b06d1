using PulumiCen.Cloud.Credentials;

namespace PulumiCen.Cloud.Tests.Credentials;

/// <summary>The credentials file, with each type of section.</summary>
public sealed class FileTests : IDisposable
{
    private readonly FakeMachine _machine = new();

    [Fact]
    public async Task Comments_blanks_and_other_sections_are_left_out()
    {
        _machine.Files[FakeMachine.File] = """
            # first
            [other]
            access_key_id = wrong
            access_key_secret = wrong

            [default]
            ; a comment
            enable = true
            TYPE = access_key
              access_key_id=i
            access_key_secret = s=with=equals
            """;

        Assert.Equal(new AccessKey("i", "s=with=equals"), (await FindAsync()).Key);
    }

    /// <summary>The sample of the official SDKs' own READMEs.</summary>
    [Fact]
    public async Task Comments_behind_names_and_values_are_left_out()
    {
        _machine.Files[FakeMachine.File] = """
            [default]                          # the one that is used
            enable = true                      # on, as without this line
            type = access_key                  # a permanent key
            access_key_id = LTAI5tExample      ; its id
            access_key_secret = s3cr3t         # its secret
            [other] ; not this one
            access_key_id = wrong
            """;

        Assert.Equal(new AccessKey("LTAI5tExample", "s3cr3t"), (await FindAsync()).Key);
    }

    [Theory]
    [InlineData("\"s3cr3t\"", "s3cr3t")]
    [InlineData("'s3cr3t' # quoted", "s3cr3t")]
    [InlineData("s3cr3t#comment", "s3cr3t")]
    [InlineData("s=3;comment", "s=3")]
    public async Task Quotes_and_comments_are_no_part_of_a_value(string value, string secret)
    {
        Section("access_key_id = i", $"access_key_secret = {value}");

        Assert.Equal(secret, (await FindAsync()).Key?.AccessKeySecret);
    }

    [Fact]
    public async Task A_token_is_taken_along()
    {
        Section("type = sts", "access_key_id = i", "access_key_secret = s", "security_token = t");

        Assert.Equal(new AccessKey("i", "s", "t"), (await FindAsync()).Key);
    }

    [Fact]
    public async Task A_role_is_taken_on()
    {
        Section("type = ram_role_arn", "access_key_id = i", "access_key_secret = s", "role_arn = r", "role_session_name = n", "policy = {}");
        _machine.AnswersSts();

        Assert.Equal("STS.1", (await FindAsync()).Key?.AccessKeyId);
        var form = Assert.Single(_machine.Requests).Form;
        Assert.Equal(("r", "n", "{}"), (form["RoleArn"], form["RoleSessionName"], form["Policy"]));
    }

    [Fact]
    public async Task A_token_of_an_identity_provider_is_exchanged()
    {
        Section("type = oidc_role_arn", "oidc_provider_arn = p", "oidc_token_file_path = /token", "role_arn = r");
        _machine.Files["/token"] = "jwt";
        _machine.AnswersSts();

        Assert.Equal("STS.1", (await FindAsync()).Key?.AccessKeyId);
    }

    [Fact]
    public async Task A_role_of_the_instance_is_asked()
    {
        Section("type = ecs_ram_role", "role_name = cen");
        _machine.Answers("http://100.100.100.200/latest/api/token", "metadata-token");
        _machine.Answers("http://100.100.100.200/latest/meta-data/ram/security-credentials/cen", _machine.Key(1));

        Assert.Equal("STS.1", (await FindAsync()).Key?.AccessKeyId);
    }

    [Theory]
    [InlineData("type = rsa_key_pair", "its type rsa_key_pair isn't supported here: use access_key, sts, ram_role_arn, oidc_role_arn or ecs_ram_role")]
    [InlineData("type = sts", "its security_token is missing")]
    [InlineData("type = access_key", "its access_key_id is missing")]
    public async Task A_section_that_cannot_be_used_says_why(string line, string problem)
    {
        Section(line);

        var found = await FindAsync();

        Assert.True(found.IsBroken);
        Assert.Equal($"the section \"default\" in {FakeMachine.File} ({problem})", Assert.Single(found.Problems));
    }

    [Fact]
    public async Task A_section_that_is_not_enabled_is_left_out()
    {
        Section("enable = false", "type = rsa_key_pair");

        Assert.False((await FindAsync()).IsBroken);
    }

    [Fact]
    public async Task The_environment_names_the_file_and_the_section()
    {
        _machine.Variables["ALIBABA_CLOUD_CREDENTIALS_FILE"] = "/etc/keys";
        _machine.Variables["ALIBABA_CLOUD_PROFILE"] = "prod";
        _machine.Files["/etc/keys"] = "[prod]\r\naccess_key_id = i\r\naccess_key_secret = s\r\n";

        Assert.Equal(new AccessKey("i", "s"), (await FindAsync()).Key);
    }

    public void Dispose() => _machine.Dispose();

    private void Section(params string[] lines) => _machine.Files[FakeMachine.File] = "[default]\n" + string.Join('\n', lines);

    private Task<CredentialLookup> FindAsync() => _machine.FindAsync(_machine.Chain());
}
