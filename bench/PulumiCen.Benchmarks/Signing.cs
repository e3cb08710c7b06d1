using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Benchmarks;

/// <summary>The signature of a request, from its parameters; beside the HMAC alone.</summary>
[MemoryDiagnoser]
public class Signing
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static readonly KeyValuePair<string, string>[] Parameters =
    [
        new("CenId", "cen-0123456789abcdefgh"),
        new("LocalRegionId", "cn-hangzhou"),
        new("OppositeRegionId", "us-east-1"),
        new("BandwidthLimit", "8"),
    ];

    private static readonly KeyValuePair<string, string>[] Headers =
    [
        new("host", "cbn.aliyuncs.com"),
        new("x-acs-action", "SetCenInterRegionBandwidthLimit"),
        new("x-acs-version", "2017-09-12"),
        new("x-acs-date", "2026-11-25T03:00:00Z"),
        new("x-acs-signature-nonce", "0123456789abcdef0123456789abcdef"),
        new("x-acs-content-sha256", Acs3Signature.HashBody([])),
    ];

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Secret);
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(Acs3Signature.CanonicalRequest("POST", Parameters, Headers, Headers[^1].Value));

    /// <summary>HMAC-SHA256 of a text of the same length.</summary>
    [Benchmark(Baseline = true)]
    public byte[] Hmac() => HMACSHA256.HashData(Key, Text);

    /// <summary>ACS3-HMAC-SHA256, the default.</summary>
    [Benchmark]
    public string Acs3() => Acs3Signature.Sign(
        Acs3Signature.CanonicalRequest("POST", Parameters, Headers, Acs3Signature.HashBody([])), Secret);

    /// <summary>HMAC-SHA1, of the older form.</summary>
    [Benchmark]
    public string Rpc() => RpcSignature.Sign(RpcSignature.StringToSign("POST", Parameters), Secret);
}
