using PulumiCen.Cloud.Signing;

namespace PulumiCen.Cloud.Tests.Signing;

/// <summary>Known answers: the published one, and four of an independent implementation that reproduces it.</summary>
public sealed class RpcSignatureTests
{
    private static readonly Dictionary<string, string> Common = new(StringComparer.Ordinal)
    {
        ["AccessKeyId"] = "testid",
        ["SignatureMethod"] = "HMAC-SHA1",
        ["SignatureVersion"] = "1.0",
        ["SignatureNonce"] = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
        ["Timestamp"] = "2016-02-23T12:46:24Z",
    };

    private static readonly Dictionary<string, string> Cbn = new(Common, StringComparer.Ordinal)
    {
        ["Format"] = "JSON",
        ["Version"] = "2017-09-12",
    };

    [Fact]
    public void The_published_request_has_the_published_signature()
    {
        var parameters = new Dictionary<string, string>(Common, StringComparer.Ordinal)
        {
            ["Action"] = "DescribeRegions",
            ["Format"] = "XML",
            ["Version"] = "2014-05-26",
        };

        var stringToSign = RpcSignature.StringToSign("GET", parameters);

        Assert.Equal(
            "GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1"
            + "%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0"
            + "%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26",
            stringToSign);
        Assert.Equal("OLeaidS1JvxuMvnyHOwuJ+uX5qY=", RpcSignature.Sign(stringToSign, "testsecret"));
    }

    [Fact]
    public void A_limit_is_signed() => Assert.Equal("QPc3/wwIZVCdR7c95r81+l1eZ80=", SignCbn("POST", Limit));

    [Fact]
    public void A_token_is_signed_too() => Assert.Equal(
        "bWVHweII+AEh+UULo1W+saiCYpM=", SignCbn("POST", [.. Limit, ("SecurityToken", "STS+token/ex==")]));

    [Fact]
    public void Chinese_and_reserved_characters_are_encoded() => Assert.Equal(
        "JBOpnManvdJc5FeVtDFUdR3CVLU=",
        SignCbn(
            "POST",
            [
                ("Action", "ModifyCenBandwidthPackageAttribute"),
                ("CenBandwidthPackageId", "cenbwp-4c2zaavbvh5fx****"),
                ("Name", "带宽包 a+b*c~d/e"),
            ]));

    [Fact]
    public void Filters_are_sorted_by_their_whole_name() => Assert.Equal(
        "ihqZu05wbRqEeoQCA9iBqZNeRds=",
        SignCbn(
            "GET",
            [
                ("Action", "DescribeCenBandwidthPackages"),
                ("PageSize", "50"),
                ("PageNumber", "1"),
                ("Filter.1.Value.1", "cenbwp-4c2zaavbvh5fx****"),
                ("Filter.1.Key", "CenBandwidthPackageId"),
            ]));

    private static (string, string)[] Limit =>
    [
        ("Action", "SetCenInterRegionBandwidthLimit"),
        ("CenId", "cen-7qthudw0ll6jmc****"),
        ("LocalRegionId", "cn-hangzhou"),
        ("OppositeRegionId", "us-west-1"),
        ("BandwidthLimit", "8"),
    ];

    private static string SignCbn(string method, (string Name, string Value)[] parameters) => RpcSignature.Sign(
        RpcSignature.StringToSign(
            method, Cbn.Concat(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)))),
        "testsecret");
}
