using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Secrets;

/// <summary>Secrets in JSON: encrypted in a state, in the clear in an export that asks for it, hidden in events.</summary>
internal sealed class SecretJson
{
    private readonly ConditionalWeakTable<PropertyValue.Secret, string> _ciphertexts = [];
    private readonly ISecretsProvider? _provider;
    private readonly Func<PropertyValue.Secret, JToken> _write;

    private SecretJson(ISecretsProvider? provider, Func<SecretJson, PropertyValue.Secret, JToken> write)
    {
        _provider = provider;
        _write = secret => write(this, secret);
    }

    /// <summary>For logs: nothing of the secret, in the form of one.</summary>
    public static SecretJson Hidden { get; } = new(null, static (_, _) => PropertyJson.Secret("ciphertext", "[secret]"));

    /// <summary>For people: nothing of the secret.</summary>
    public static SecretJson Masked { get; } = new(null, static (_, _) => "[secret]");

    public static SecretJson Encrypted(ISecretsProvider provider) =>
        new(provider, static (self, secret) => PropertyJson.Secret("ciphertext", self.Ciphertext(secret)));

    public static SecretJson Plain(ISecretsProvider? provider) =>
        new(provider, static (self, secret) => PropertyJson.Secret("plaintext", self.Text(secret.Element)));

    public JToken Write(PropertyValue.Secret secret) => _write(secret);

    public PropertyValue Read(JObject value)
    {
        if (value.Value<string>("plaintext") is { } plaintext)
        {
            return new PropertyValue.Secret(PropertyJson.Read(Parse(plaintext), Read));
        }

        var ciphertext = value.Value<string>("ciphertext") ?? "";
        if (_provider is null)
        {
            return new PropertyValue.Secret(PropertyValue.Null);
        }

        var secret = new PropertyValue.Secret(PropertyJson.Read(Parse(_provider.Decrypt(ciphertext)), Read));
        _ciphertexts.AddOrUpdate(secret, ciphertext);
        return secret;
    }

    // A secret that didn't change keeps its ciphertext, so that the file only changes where the stack does.
    private string Ciphertext(PropertyValue.Secret secret) =>
        _ciphertexts.GetValue(secret, value => _provider!.Encrypt(Text(value.Element)));

    private string Text(PropertyValue value) =>
        PropertyJson.Write(value, Write).ToString(Formatting.None);

    private static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }
}
