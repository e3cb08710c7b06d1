using System.Text;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Tests.Signing;

/// <summary>Known answers: the published one, and two of an independent implementation that reproduces it.</summary>
public sealed class Acs3SignatureTests
{
    private static readonly string EmptyBody = Acs3Signature.HashBody([]);

    [Fact]
    public void An_empty_body_has_the_known_hash() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", EmptyBody);

    [Fact]
    public void The_published_request_has_the_published_signature() => AssertSigned(
        "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259",
        "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
        [("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"), ("RegionId", "cn-shanghai")],
        [("host", "ecs.cn-shanghai.aliyuncs.com"), ("x-acs-action", "RunInstances"), ("x-acs-version", "2014-05-26")]);

    [Fact]
    public void A_limit_is_signed() => AssertSigned(
        "e3f14aeb35d1b98522614c5d023f60f7a644e85ef8bf846761543eef931a1f68",
        "9be671141e3ee358cf1cd6dad6460692773dbacb3b60d38d30eaf11d675acf23",
        Limit,
        CbnHeaders);

    [Fact]
    public void A_token_is_signed_too() => AssertSigned(
        "3061ec8e6e39d7431c486539242e4577dce0da8dc73096eb6bda6831e012d92a",
        "e64cbf4b097d43655f7ac615163304e0a71ae6e8b13e032adb0c2144587d8711",
        Limit,
        [.. CbnHeaders, ("x-acs-security-token", "STS-TOKEN-EXAMPLE")]);

    [Fact]
    public void Headers_that_are_not_part_of_the_signature_do_not_change_it()
    {
        var signed = Canonical(Limit, CbnHeaders);

        Assert.Equal(signed, Canonical(Limit, [.. CbnHeaders, ("user-agent", "PulumiCen"), ("accept", "application/json")]));
    }

    private static (string, string)[] Limit =>
    [
        ("CenId", "cen-7qthudw0ll6jmc****"),
        ("LocalRegionId", "cn-hangzhou"),
        ("OppositeRegionId", "us-west-1"),
        ("BandwidthLimit", "8"),
    ];

    private static (string, string)[] CbnHeaders =>
    [
        ("host", "cbn.aliyuncs.com"), ("x-acs-action", "SetCenInterRegionBandwidthLimit"), ("x-acs-version", "2017-09-12"),
    ];

    private static void AssertSigned(
        string hash, string signature, (string Name, string Value)[] query, (string Name, string Value)[] headers)
    {
        var canonical = Canonical(query, headers);

        Assert.Equal(hash, Acs3Signature.HashBody(Encoding.UTF8.GetBytes(canonical)));
        Assert.Equal(signature, Acs3Signature.Sign(canonical, "YourAccessKeySecret"));
    }

    private static string Canonical((string Name, string Value)[] query, (string Name, string Value)[] headers)
    {
        (string Name, string Value)[] all =
        [
            .. headers,
            ("x-acs-date", "2023-10-26T10:22:32Z"),
            ("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d"),
            ("x-acs-content-sha256", EmptyBody),
        ];
        return Acs3Signature.CanonicalRequest("POST", Pairs(query), Pairs(all), EmptyBody);
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs((string Name, string Value)[] items) =>
        items.Select(item => KeyValuePair.Create(item.Name, item.Value));
}
