using System.Net;
using Microsoft.Extensions.Time.Testing;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Http;

/// <summary>Requests are taken when they are signed, by a known key, now, and once; and not otherwise.</summary>
public sealed class SignatureTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 4, 0, 0, TimeSpan.Zero);

    public enum Version
    {
        Acs3,
        Rpc,
    }

    public static TheoryData<Version, string, bool> Ways { get; } = new()
    {
        { Version.Acs3, "POST", false },
        { Version.Acs3, "POST", true },
        { Version.Acs3, "GET", false },
        { Version.Rpc, "POST", false },
        { Version.Rpc, "POST", true },
        { Version.Rpc, "GET", false },
    };

    public static TheoryData<Version> Versions { get; } = [Version.Acs3, Version.Rpc];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_signed_request_is_granted(Version version, string method, bool isForm)
    {
        await using var cloud = await HttpCloud.StartAsync();

        await cloud.GrantedAsync(Sign(cloud, version, new SignedCall { Method = method, IsForm = isForm }));

        var state = await cloud.Emulator.DescribeAsync(CancellationToken.None);
        Assert.Equal("cen a+b*c~d/e 带宽", (string?)state.SelectToken("cens[0].name"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_parameter_that_was_changed_on_the_way_is_found(Version version, string method, bool isForm)
    {
        await using var cloud = await HttpCloud.StartAsync();
        var call = new SignedCall
        {
            Method = method,
            IsForm = isForm,
            Tamper = text => text.Replace("Name=cen", "Name=con", StringComparison.Ordinal),
        };

        await cloud.RefusedAsync(HttpStatusCode.BadRequest, "SignatureDoesNotMatch", Sign(cloud, version, call));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_parameter_that_was_added_on_the_way_is_found(Version version)
    {
        await using var cloud = await HttpCloud.StartAsync();
        var call = new SignedCall { Tamper = text => text + "&Description=added" };

        await cloud.RefusedAsync(HttpStatusCode.BadRequest, "SignatureDoesNotMatch", Sign(cloud, version, call));
    }

    /// <summary>The newest official clients send it without a word of documentation.</summary>
    [Fact]
    public async Task A_header_that_says_where_the_key_is_from_is_let_through()
    {
        await using var cloud = await HttpCloud.StartAsync();
        var call = new SignedCall { UnsignedHeaders = [new("x-acs-credentials-provider", "static_ak")] };

        await cloud.GrantedAsync(call.ToAcs3(cloud.Server.Endpoint));
    }

    [Theory]
    [InlineData("ACS3-HMAC-SM3")]
    [InlineData("ACS3-RSA-SHA256")]
    public async Task A_signature_that_is_not_emulated_is_refused_by_its_name(string algorithm)
    {
        await using var cloud = await HttpCloud.StartAsync();
        using var message = new SignedCall().ToAcs3(cloud.Server.Endpoint);
        var authorization = message.Headers.GetValues("Authorization").Single();
        message.Headers.Remove("Authorization");
        message.Headers.TryAddWithoutValidation(
            "Authorization", authorization.Replace("ACS3-HMAC-SHA256", algorithm, StringComparison.Ordinal));

        var body = await cloud.RefusedAsync(HttpStatusCode.BadRequest, "InvalidSignatureMethod", message);

        Assert.Equal(
            $"The signature method {algorithm} isn't emulated: ACS3-HMAC-SHA256 and HMAC-SHA1 are.", body.Value<string>("Message"));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_wrong_secret_is_refused(Version version)
    {
        await using var cloud = await HttpCloud.StartAsync();

        await cloud.RefusedAsync(
            HttpStatusCode.BadRequest, "SignatureDoesNotMatch", Sign(cloud, version, new SignedCall { Secret = "guess" }));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_unknown_key_is_refused(Version version)
    {
        await using var cloud = await HttpCloud.StartAsync();

        await cloud.RefusedAsync(
            HttpStatusCode.NotFound, "InvalidAccessKeyId.NotFound", Sign(cloud, version, new SignedCall { KeyId = "nobody" }));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_time_up_to_15_minutes_from_now_is_good(Version version)
    {
        await using var cloud = await HttpCloud.StartAsync(new EmulatorOptions { Time = new FakeTimeProvider(Now) });

        foreach (var minutes in new[] { -15, 15 })
        {
            await cloud.GrantedAsync(Sign(cloud, version, new SignedCall { Time = Now.AddMinutes(minutes) }));
        }

        foreach (var minutes in new[] { -16, 16 })
        {
            await cloud.RefusedAsync(
                HttpStatusCode.BadRequest,
                "InvalidTimeStamp.Expired",
                Sign(cloud, version, new SignedCall { Time = Now.AddMinutes(minutes) }));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_request_that_is_sent_again_is_refused(Version version)
    {
        var time = new FakeTimeProvider(Now);
        await using var cloud = await HttpCloud.StartAsync(new EmulatorOptions { Time = time });
        var call = new SignedCall { Time = Now.AddMinutes(15) };

        await cloud.GrantedAsync(Sign(cloud, version, call));
        await cloud.RefusedAsync(HttpStatusCode.BadRequest, "SignatureNonceUsed", Sign(cloud, version, call));

        // As late as its time allows; after that, the time refuses it.
        time.Advance(TimeSpan.FromMinutes(30));
        await cloud.RefusedAsync(HttpStatusCode.BadRequest, "SignatureNonceUsed", Sign(cloud, version, call));
        time.Advance(TimeSpan.FromMinutes(1));
        await cloud.RefusedAsync(HttpStatusCode.BadRequest, "InvalidTimeStamp.Expired", Sign(cloud, version, call));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_forged_request_does_not_use_up_a_nonce(Version version)
    {
        await using var cloud = await HttpCloud.StartAsync();
        var call = new SignedCall();

        await cloud.RefusedAsync(
            HttpStatusCode.BadRequest, "SignatureDoesNotMatch", Sign(cloud, version, call with { Secret = "guess" }));

        await cloud.GrantedAsync(Sign(cloud, version, call));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_key_of_a_role_comes_with_its_token_which_no_answer_shows(Version version)
    {
        await using var cloud = await HttpCloud.StartAsync(new EmulatorOptions
        {
            SecurityTokens = new Dictionary<string, string>(StringComparer.Ordinal) { [EmulatorOptions.DefaultKey] = "STS+token/ex==" },
        });
        var call = new SignedCall { Token = "STS+token/ex==" };

        await cloud.GrantedAsync(Sign(cloud, version, call));
        await cloud.RefusedAsync(
            HttpStatusCode.BadRequest, "InvalidSecurityToken.MismatchWithAccessKey", Sign(cloud, version, new SignedCall { Token = "other" }));
        var body = await cloud.RefusedAsync(
            HttpStatusCode.BadRequest, "SignatureDoesNotMatch", Sign(cloud, version, call with { Secret = "guess" }));
        Assert.DoesNotContain("STS", body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "STS", (await cloud.Emulator.DescribeAsync(CancellationToken.None)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acs_header_outside_the_signature_is_refused()
    {
        await using var cloud = await HttpCloud.StartAsync();
        var call = new SignedCall { UnsignedHeaders = [new("x-acs-security-token", "smuggled")] };

        await cloud.RefusedAsync(HttpStatusCode.BadRequest, "SignatureDoesNotMatch", call.ToAcs3(cloud.Server.Endpoint));
    }

    [Theory]
    [InlineData("ACS3-HMAC-SHA256")]
    [InlineData("ACS3-HMAC-SHA256 Credential=emulator,Credential=emulator,SignedHeaders=host,Signature=00")]
    [InlineData("ACS3-HMAC-SHA256 ,,==,=,")]
    public async Task A_header_that_is_no_authorization_is_refused(string authorization)
    {
        await using var cloud = await HttpCloud.StartAsync();
        var message = new HttpRequestMessage(HttpMethod.Post, cloud.Server.Endpoint);
        message.Headers.TryAddWithoutValidation("Authorization", authorization);

        await cloud.RefusedAsync(HttpStatusCode.BadRequest, "IncompleteSignature", message);
    }

    private static HttpRequestMessage Sign(HttpCloud cloud, Version version, SignedCall call) =>
        version == Version.Acs3 ? call.ToAcs3(cloud.Server.Endpoint) : call.ToRpc(cloud.Server.Endpoint);
}
