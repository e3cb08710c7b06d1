using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PulumiCen.Cloud.Signing;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.Http;

/// <summary>Verifies signatures of both versions, refuses old requests and those that came before.</summary>
internal sealed class SignatureCheck(EmulatorOptions options)
{
    /// <summary>How the algorithms of version 3 begin.</summary>
    private const string NewSignatures = "ACS3-";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private static readonly TimeSpan MaximumSkew = TimeSpan.FromMinutes(15);

    // A time may be up to the skew ahead, and is good until the skew after it.
    private readonly NonceMemory _nonces = new(MaximumSkew * 2);

    /// <exception cref="RefusalException">The signature, its time or its nonce is wrong.</exception>
    public void Verify(ReceivedRequest request)
    {
        if (request.Header("Authorization") is { } authorization
            && authorization.StartsWith(NewSignatures, StringComparison.Ordinal))
        {
            var algorithm = authorization.Split(' ', 2)[0];
            RequireKnown(algorithm, algorithm.Is(Acs3Signature.Algorithm));
            VerifyAcs3(request, Acs3Authorization.Parse(authorization));
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

    private void VerifyAcs3(ReceivedRequest request, Acs3Authorization authorization)
    {
        var secret = SecretOf(authorization.KeyId);
        var hash = Acs3Signature.HashBody(request.Body.Span);
        if (!string.Equals(request.Header("x-acs-content-sha256"), hash, StringComparison.OrdinalIgnoreCase))
        {
            throw Mismatch("the body's hash differs");
        }

        // All that has to be signed is, whatever the client lists: an x-acs header left out would not be covered.
        var unsigned = request.Headers.FirstOrDefault(header =>
            Acs3Signature.IsSigned(header.Key) && !MayBeUnsigned(header.Key) && !authorization.SignedHeaders.Contains(header.Key));
        if (unsigned.Key is not null)
        {
            throw Mismatch($"the header {unsigned.Key} isn't signed");
        }

        var time = FreshTime(request.Header("x-acs-date"));
        var token = request.Header("x-acs-security-token");
        var canonical = Acs3Signature.CanonicalRequest(
            request.Method, request.Query, request.Headers.Where(header => authorization.SignedHeaders.Contains(header.Key)), hash);
        RequireEqual(Acs3Signature.Sign(canonical, secret), authorization.Signature, canonical, token);
        RequireToken(authorization.KeyId, token);
        RequireNew(request.Header("x-acs-signature-nonce"), time);
    }

    private void VerifyRpc(ReceivedRequest request, string signature)
    {
        var keyId = request.Parameter("AccessKeyId") ?? "";
        var secret = SecretOf(keyId);
        RequireKnown(request.Parameter("SignatureMethod") ?? "", request.Parameter("SignatureMethod") is null or RpcSignature.Method);
        if (request.Parameter("SignatureMethod") is null || !request.Parameter("SignatureVersion").Is("1.0"))
        {
            throw new RefusalException(400, "IncompleteSignature", $"The signature isn't {RpcSignature.Method} of version 1.0.");
        }

        var time = FreshTime(request.Parameter("Timestamp"));
        var token = request.Parameter("SecurityToken");
        var stringToSign = RpcSignature.StringToSign(request.Method, request.Query.Concat(request.Form));
        RequireEqual(RpcSignature.Sign(stringToSign, secret), signature, stringToSign, token);
        RequireToken(keyId, token);
        RequireNew(request.Parameter("SignatureNonce"), time);
    }

    private string SecretOf(string keyId) => options.Keys.TryGetValue(keyId, out var secret)
        ? secret
        : throw ActionContext.Refuse(options.Codes.KeyUnknown, "The specified access key isn't found.");

    /// <summary>A key of a role comes with its token.</summary>
    private void RequireToken(string keyId, string? token)
    {
        if (options.SecurityTokens.TryGetValue(keyId, out var expected) && !expected.Is(token))
        {
            throw new RefusalException(400, "InvalidSecurityToken.MismatchWithAccessKey", "The security token isn't the access key's.");
        }
    }

    private DateTimeOffset FreshTime(string? time)
    {
        if (!DateTimeOffset.TryParseExact(
            time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed))
        {
            throw new RefusalException(400, "InvalidTimeStamp.Format", "The timestamp isn't of the form yyyy-MM-ddTHH:mm:ssZ.");
        }

        var now = options.Time.GetUtcNow();
        return (now - signed).Duration() <= MaximumSkew
            ? now
            : throw new RefusalException(400, "InvalidTimeStamp.Expired", "The timestamp is more than 15 minutes from now.");
    }

    /// <summary>Comes last: a request that is refused for something else has not used its nonce.</summary>
    private void RequireNew(string? nonce, DateTimeOffset now)
    {
        if (nonce is not { Length: > 0 })
        {
            throw new RefusalException(400, "MissingSignatureNonce", "SignatureNonce is mandatory for this action.");
        }

        if (!_nonces.TryAdd(nonce, now))
        {
            throw new RefusalException(400, "SignatureNonceUsed", "The signature nonce was used before.");
        }
    }

    /// <summary>As the API does, a mismatch shows what the server signed; not when it has a token in it.</summary>
    private void RequireEqual(string expected, string actual, string signed, string? token)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual)))
        {
            throw Mismatch(token is null
                ? $"the server's string to sign is {signed.ReplaceLineEndings(" | ")}"
                : "the server's string to sign has a security token, and isn't shown");
        }
    }

    /// <summary>HTTP clients add a content type to an empty body on their own, after signing.</summary>
    [Confirmed("the header x-acs-credentials-provider of the newest official clients is let through, signed or not", "@alicloud/openapi-core 1.0.8")]
    private static bool MayBeUnsigned(string header) =>
        header.Equals("content-type", StringComparison.OrdinalIgnoreCase)
        || header.Equals("x-acs-credentials-provider", StringComparison.OrdinalIgnoreCase);

    private void RequireKnown(string algorithm, bool isKnown)
    {
        if (!isKnown)
        {
            throw ActionContext.Refuse(
                options.Codes.SignatureUnknown,
                $"The signature method {algorithm} isn't emulated: {Acs3Signature.Algorithm} and {RpcSignature.Method} are.");
        }
    }

    private RefusalException Mismatch(string reason) => ActionContext.Refuse(
        options.Codes.SignatureWrong, $"The request signature does not conform to the standards: {reason}.");
}
