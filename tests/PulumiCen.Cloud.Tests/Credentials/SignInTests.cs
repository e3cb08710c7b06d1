using PulumiCen.Cloud.Credentials;

namespace PulumiCen.Cloud.Tests.Credentials;

/// <summary>Profiles for which people sign in with the Alibaba Cloud CLI: CloudSSO, and OAuth in the browser.</summary>
public sealed class SignInTests : IDisposable
{
    private const string File = """
        [default]
        access_key_id = file
        access_key_secret = s
        """;

    private readonly FakeMachine _machine = new();

    private long Later => _machine.Time.GetUtcNow().AddHours(1).ToUnixTimeSeconds();

    [Fact]
    public async Task CloudSSO_gives_a_key_for_the_sign_in()
    {
        CloudSso(Later);
        _machine.Answers("https://signin.example.com/cloud-credentials", $$"""{"CloudCredential":{{_machine.Key(1)}},"RequestId":"R"}""");

        Assert.Equal(new AccessKey("STS.1", "secret1", "token1"), (await FindAsync()).Key);

        var request = Assert.Single(_machine.Requests);
        Assert.Equal(("POST", "Bearer tok"), (request.Method, request.Headers["Authorization"]));
        Assert.Equal("""{"AccountId":"100","AccessConfigurationId":"ac-1"}""", request.Body);
    }

    /// <summary>Report: a profile of CloudSSO beside a good credentials file.</summary>
    [Theory]
    [InlineData(-1, "its sign-in to CloudSSO is over: sign in again with the Alibaba Cloud CLI")]
    [InlineData(1, "https://signin.example.com/cloud-credentials: nothing is at https://signin.example.com/cloud-credentials")]
    public async Task Where_CloudSSO_fails_the_file_is_next(int hours, string problem)
    {
        CloudSso(_machine.Time.GetUtcNow().AddHours(hours).ToUnixTimeSeconds());
        _machine.Files[FakeMachine.File] = File;

        var found = await FindAsync();

        Assert.Equal("file", found.Key?.AccessKeyId);
        Assert.Equal($"the profile that is current in {FakeMachine.Profiles} ({problem})", Assert.Single(found.Problems));
    }

    [Fact]
    public async Task A_refusal_of_CloudSSO_is_told_without_the_token()
    {
        CloudSso(Later);
        _machine.Answers("https://signin.example.com/cloud-credentials", _ => FakeMachine.Answer(401, """{"message":"tok is wrong"}"""));

        var problem = Assert.Single((await FindAsync()).Problems);

        Assert.EndsWith("(https://signin.example.com/cloud-credentials answered with HTTP status 401)", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://signin.example.com/")]
    [InlineData("signin")]
    public async Task A_sign_in_is_sent_encrypted_or_not_at_all(string address)
    {
        CloudSso(Later, address);

        Assert.EndsWith(
            "(its cloud_sso_sign_in_url is neither an https address nor one on this machine)",
            Assert.Single((await FindAsync()).Problems),
            StringComparison.Ordinal);
        Assert.Empty(_machine.Requests);
    }

    [Theory]
    [InlineData("CN", "https://oauth.aliyun.com")]
    [InlineData("intl", "https://oauth.alibabacloud.com")]
    public async Task OAuth_gives_a_key_for_the_sign_in(string site, string host)
    {
        OAuth(site, Later);
        _machine.Answers($"{host}/v1/exchange", Exchanged());

        Assert.Equal(new AccessKey("STS.1", "secret1", "token1"), (await FindAsync()).Key);
        Assert.Equal("Bearer access-1", Assert.Single(_machine.Requests).Headers["Authorization"]);
    }

    /// <summary>A renewed token makes the old one worthless: without the new one in the file, the CLI would be signed out.</summary>
    [Fact]
    public async Task A_sign_in_that_is_nearly_over_is_renewed_and_kept()
    {
        OAuth("CN", _machine.Time.GetUtcNow().AddMinutes(19).ToUnixTimeSeconds());
        _machine.Answers("https://oauth.aliyun.com/v1/token", """{"access_token":"access-2","refresh_token":"refresh-2","expires_in":7200}""");
        _machine.Answers("https://oauth.aliyun.com/v1/exchange", Exchanged());

        Assert.Equal("STS.1", (await FindAsync()).Key?.AccessKeyId);

        var requests = _machine.Requests.ToList();
        Assert.Equal(
            ("refresh_token", "refresh-1", "4038181954557748008"),
            (requests[0].Form["grant_type"], requests[0].Form["refresh_token"], requests[0].Form["client_id"]));
        Assert.Equal("Bearer access-2", requests[1].Headers["Authorization"]);
        var kept = Newtonsoft.Json.Linq.JObject.Parse(_machine.Files[FakeMachine.Profiles]);
        Assert.Equal(("default", "cn-beijing"), (kept.Value<string>("current"), (string?)kept.SelectToken("profiles[0].region_id")));
        Assert.Equal(
            ("access-2", "refresh-2"),
            ((string?)kept.SelectToken("profiles[0].oauth_access_token"), (string?)kept.SelectToken("profiles[0].oauth_refresh_token")));
        Assert.InRange((long)kept.SelectToken("profiles[0].oauth_access_token_expire")!, Later + 3000, Later + 3700);
    }

    [Fact]
    public async Task A_sign_in_that_could_not_be_kept_is_not_renewed()
    {
        OAuth("CN", _machine.Time.GetUtcNow().ToUnixTimeSeconds());
        _machine.IsReadOnly = true;

        Assert.EndsWith(
            $"(its sign-in is nearly over, and a new one can't be kept in {FakeMachine.Profiles}: sign in again with the Alibaba Cloud CLI)",
            Assert.Single((await FindAsync()).Problems),
            StringComparison.Ordinal);
        Assert.Empty(_machine.Requests);
    }

    [Fact]
    public async Task There_are_two_sites()
    {
        OAuth("EU", Later);

        Assert.EndsWith("(its oauth_site_type is \"EU\", and can be CN or INTL)", Assert.Single((await FindAsync()).Problems), StringComparison.Ordinal);
    }

    /// <summary>The real file: its access, and a link to it, stay as they are.</summary>
    [Fact]
    public void A_file_is_replaced_in_whole_with_its_access()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (file, link) = (Path.Combine(folder.FullName, "config.json"), Path.Combine(folder.FullName, "link.json"));
            System.IO.File.WriteAllText(file, "old");
            if (!OperatingSystem.IsWindows())
            {
                System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                System.IO.File.CreateSymbolicLink(link, file);
            }

            CredentialEnvironment.Current.ReplaceFile(OperatingSystem.IsWindows() ? file : link, "new");

            Assert.Equal("new", System.IO.File.ReadAllText(file));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
                Assert.NotNull(new FileInfo(link).LinkTarget);
            }

            Assert.DoesNotContain(folder.GetFiles(), left => left.Extension is ".new");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => _machine.Dispose();

    private static string Exchanged() => """
        {"requestId":"R","accessKeyId":"STS.1","accessKeySecret":"secret1","securityToken":"token1","expiration":"2199-01-01T00:00:00Z"}
        """;

    private void CloudSso(long expires, string address = "https://signin.example.com/acme/login") =>
        _machine.Files[FakeMachine.Profiles] = $$"""
            {"current":"sso","profiles":[{"name":"sso","mode":"CloudSSO","access_key_id":"old","access_key_secret":"old","sts_token":"",
              "cloud_sso_sign_in_url":"{{address}}","cloud_sso_account_id":"100","cloud_sso_access_config":"ac-1",
              "access_token":"tok","cloud_sso_access_token_expire":{{expires}}}]}
            """;

    private void OAuth(string site, long expires) => _machine.Files[FakeMachine.Profiles] = $$"""
        {"current":"default","profiles":[{"name":"default","mode":"OAuth","region_id":"cn-beijing","oauth_site_type":"{{site}}",
          "oauth_access_token":"access-1","oauth_refresh_token":"refresh-1","oauth_access_token_expire":{{expires}}}]}
        """;

    private Task<CredentialLookup> FindAsync() => _machine.FindAsync(_machine.Chain());
}
