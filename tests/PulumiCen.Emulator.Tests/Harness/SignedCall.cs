using System.Globalization;
using System.Text;
using PulumiCen.Cloud.Signing;

namespace PulumiCen.Emulator.Tests.Harness;

/// <summary>A request as clients sign it, of which a test can change any part.</summary>
internal sealed record SignedCall
{
    public const string FormType = "application/x-www-form-urlencoded";

    public string Method { get; init; } = "POST";

    public string Path { get; init; } = "/";

    public string Action { get; init; } = "CreateCen";

    public string Version { get; init; } = "2017-09-12";

    public string KeyId { get; init; } = EmulatorOptions.DefaultKey;

    public string Secret { get; init; } = EmulatorOptions.DefaultKey;

    public string? Token { get; init; }

    public DateTimeOffset Time { get; init; } = TimeProvider.System.GetUtcNow();

    public string Nonce { get; init; } = Guid.NewGuid().ToString();

    /// <summary>Whether the parameters travel in a form.</summary>
    public bool IsForm { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [new("Name", "cen a+b*c~d/e 带宽")];

    /// <summary>Done to the parameters after they were signed.</summary>
    public Func<string, string> Tamper { get; init; } = text => text;

    /// <summary>Headers that are added after signing.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> UnsignedHeaders { get; init; } = [];

    private string Date => Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public HttpRequestMessage ToAcs3(Uri endpoint)
    {
        var body = Encoding.UTF8.GetBytes(IsForm ? Encode(Parameters) : "");
        List<KeyValuePair<string, string>> headers =
        [
            new("x-acs-action", Action),
            new("x-acs-version", Version),
            new("x-acs-date", Date),
            new("x-acs-signature-nonce", Nonce),
            new("x-acs-content-sha256", Acs3Signature.HashBody(body)),
        ];
        if (Token is not null)
        {
            headers.Add(new("x-acs-security-token", Token));
        }

        List<KeyValuePair<string, string>> signed = [.. headers, new("host", endpoint.Authority)];
        if (IsForm)
        {
            signed.Add(new("content-type", FormType));
        }

        var canonical = Acs3Signature.CanonicalRequest(Method, IsForm ? [] : Parameters, signed, Acs3Signature.HashBody(body));
        var message = Message(endpoint, Parameters);
        foreach (var (name, value) in headers.Concat(UnsignedHeaders))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        message.Headers.TryAddWithoutValidation(
            "Authorization",
            $"{Acs3Signature.Algorithm} Credential={KeyId},SignedHeaders={Acs3Signature.SignedHeaders(signed)},"
            + $"Signature={Acs3Signature.Sign(canonical, Secret)}");
        return message;
    }

    public HttpRequestMessage ToRpc(Uri endpoint)
    {
        List<KeyValuePair<string, string>> parameters =
        [
            .. Parameters,
            new("Action", Action),
            new("Version", Version),
            new("Format", "JSON"),
            new("AccessKeyId", KeyId),
            new("SignatureMethod", RpcSignature.Method),
            new("SignatureVersion", "1.0"),
            new("SignatureNonce", Nonce),
            new("Timestamp", Date),
        ];
        if (Token is not null)
        {
            parameters.Add(new("SecurityToken", Token));
        }

        var signature = RpcSignature.Sign(RpcSignature.StringToSign(Method, parameters), Secret);
        return Message(endpoint, [.. parameters, new("Signature", signature)]);
    }

    private HttpRequestMessage Message(Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var text = Tamper(Encode(parameters));
        return IsForm
            ? new HttpRequestMessage(new HttpMethod(Method), new Uri(endpoint, Path))
            {
                Content = new StringContent(text, new System.Net.Http.Headers.MediaTypeHeaderValue(FormType)),
            }
            : new HttpRequestMessage(new HttpMethod(Method), new Uri(endpoint, $"{Path}?{text}"));
    }

    private static string Encode(IEnumerable<KeyValuePair<string, string>> parameters) => string.Join('&', parameters
        .Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));
}
