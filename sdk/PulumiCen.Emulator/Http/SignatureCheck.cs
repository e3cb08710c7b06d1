using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Emulator.Http;

/// <summary>Verifies signatures of both versions, refuses old requests and those that came before.</summary>
internal sealed class SignatureCheck(EmulatorOptions options)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private static readonly TimeSpan MaximumSkew = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _nonces = new(StringComparer.Ordinal);

    /// <exception cref="RefusalException">The signature, its time or its nonce is wrong.</exception>
    public void Verify(ReceivedRequest request)
    {
        if (request.Header("Authorization") is { } authorization
            && authorization.StartsWith(Acs3Signature.Algorithm, StringComparison.Ordinal))
        {
            VerifyAcs3(request, authorization);
        }
        else if (request.Parameter("Signature") is { } signature)
        {
            VerifyRpc(request, signature);
        }
        else
        {
            throw new RefusalException(400, "IncompleteSignature", "The request has no signature.");
        }
    }

    private void VerifyAcs3(ReceivedRequest request, string authorization)
    {
        var parts = authorization[Acs3Signature.Algorithm.Length..].Trim().Split(',')
            .Select(part => part.Trim().Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        var secret = SecretOf(parts.GetValueOrDefault("Credential", ""));
        var signedNames = parts.GetValueOrDefault("SignedHeaders", "").Split(';').ToHashSet(StringComparer.OrdinalIgnoreCase);
        var hash = Acs3Signature.HashBody(request.Body.Span);
        if (!string.Equals(request.Header("x-acs-content-sha256"), hash, StringComparison.OrdinalIgnoreCase))
        {
            throw Mismatch("the body's hash differs");
        }

        RequireFresh(request.Header("x-acs-date"), request.Header("x-acs-signature-nonce"));
        // All that has to be signed is, whatever the client lists: an x-acs header left out would not be covered.
        var unsigned = request.Headers.FirstOrDefault(header =>
            header.Key.StartsWith("x-acs-", StringComparison.OrdinalIgnoreCase) && !signedNames.Contains(header.Key));
        if (unsigned.Key is not null)
        {
            throw Mismatch($"the header {unsigned.Key} isn't signed");
        }

        var canonical = Acs3Signature.CanonicalRequest(
            request.Method, request.Query, request.Headers.Where(header => signedNames.Contains(header.Key)), hash);
        RequireEqual(Acs3Signature.Sign(canonical, secret), parts.GetValueOrDefault("Signature", ""), canonical);
    }

    private void VerifyRpc(ReceivedRequest request, string signature)
    {
        var secret = SecretOf(request.Parameter("AccessKeyId") ?? "");
        if (!string.Equals(request.Parameter("SignatureMethod"), RpcSignature.Method, StringComparison.Ordinal))
        {
            throw new RefusalException(400, "IncompleteSignature", $"The signature method isn't {RpcSignature.Method}.");
        }

        RequireFresh(request.Parameter("Timestamp"), request.Parameter("SignatureNonce"));
        var stringToSign = RpcSignature.StringToSign(request.Method, request.Query.Concat(request.Form));
        RequireEqual(RpcSignature.Sign(stringToSign, secret), signature, stringToSign);
    }

    private string SecretOf(string keyId) => options.Keys.TryGetValue(keyId, out var secret)
        ? secret
        : throw new RefusalException(404, "InvalidAccessKeyId.NotFound", "The specified access key isn't found.");

    private void RequireFresh(string? time, string? nonce)
    {
        var now = options.Time.GetUtcNow();
        if (!DateTimeOffset.TryParseExact(
            time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed))
        {
            throw new RefusalException(400, "InvalidTimeStamp.Format", "The timestamp isn't of the form yyyy-MM-ddTHH:mm:ssZ.");
        }

        if ((now - signed).Duration() > MaximumSkew)
        {
            throw new RefusalException(400, "InvalidTimeStamp.Expired", "The timestamp is more than 15 minutes from now.");
        }

        if (nonce is not { Length: > 0 })
        {
            throw new RefusalException(400, "MissingSignatureNonce", "SignatureNonce is mandatory for this action.");
        }

        foreach (var (old, seen) in _nonces)
        {
            if (now - seen > MaximumSkew + MaximumSkew)
            {
                _nonces.TryRemove(old, out _);
            }
        }

        if (!_nonces.TryAdd(nonce, now))
        {
            throw new RefusalException(400, "SignatureNonceUsed", "The signature nonce was used before.");
        }
    }

    private static void RequireEqual(string expected, string actual, string signed)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual)))
        {
            throw Mismatch($"the server's string to sign is {signed.ReplaceLineEndings(" | ")}");
        }
    }

    private static RefusalException Mismatch(string reason) => new(
        400, "SignatureDoesNotMatch", $"The request signature does not conform to the standards: {reason}.");
}
