using System.Security.Cryptography;
using System.Text;

namespace PulumiCen.Engine.Secrets;

/// <summary>
/// The CLI's passphrase secrets (pulumi/pulumi, <c>sdk/go/common/resource/config/crypt.go</c>): AES-256-GCM under a key
/// that PBKDF2-SHA256 makes of the passphrase and a salt of 8 bytes in 1,000,000 rounds. The salt is kept together with
/// an encrypted known word, which tells a wrong passphrase.
/// </summary>
internal sealed class PassphraseSecrets : ISecretsProvider
{
    private const int Rounds = 1_000_000;
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const string Known = "pulumi";
    private readonly Lazy<byte[]> _key;

    private PassphraseSecrets(string salt, Func<byte[]> key) => (Salt, _key) = (salt, new Lazy<byte[]>(key));

    public string Salt { get; }

    /// <summary>Secrets for a new stack, with a new salt.</summary>
    public static PassphraseSecrets Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(8);
        var key = Derive(passphrase, salt);
        return new PassphraseSecrets($"v1:{Convert.ToBase64String(salt)}:{Encrypt(key, Known)}", () => key);
    }

    /// <summary>Secrets of an existing stack. Deriving the key takes a moment, so that waits until a secret is met.</summary>
    /// <param name="salt">The stack's salt, <c>v1:SALT:v1:NONCE:KNOWN</c>.</param>
    /// <param name="passphrase">Asked for when it is needed.</param>
    public static PassphraseSecrets Open(string salt, Func<string> passphrase) => new(salt, () =>
    {
        var parts = salt.Split(':', 3);
        if (parts.Length != 3 || !string.Equals(parts[0], "v1", StringComparison.Ordinal))
        {
            throw new EngineException($"malformed encryption salt \"{salt}\"");
        }

        var key = Derive(passphrase(), Convert.FromBase64String(parts[1]));
        try
        {
            return string.Equals(Decrypt(key, parts[2]), Known, StringComparison.Ordinal)
                ? key
                : throw new EngineException("incorrect passphrase");
        }
        catch (CryptographicException error)
        {
            throw new EngineException("incorrect passphrase", error);
        }
    });

    public string Encrypt(string plaintext) => Encrypt(_key.Value, plaintext);

    public string Decrypt(string ciphertext) => Decrypt(_key.Value, ciphertext);

    private static byte[] Derive(string passphrase, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, Rounds, HashAlgorithmName.SHA256, KeyLength);

    private static string Encrypt(byte[] key, string plaintext)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        var text = Encoding.UTF8.GetBytes(plaintext);
        var sealedText = new byte[text.Length + TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, text, sealedText.AsSpan(0, text.Length), sealedText.AsSpan(text.Length));
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedText)}";
    }

    private static string Decrypt(byte[] key, string ciphertext)
    {
        var parts = ciphertext.Split(':');
        if (parts.Length != 3 || !string.Equals(parts[0], "v1", StringComparison.Ordinal))
        {
            throw new EngineException("bad value: a ciphertext is \"v1:NONCE:TEXT\"");
        }

        var sealedText = Convert.FromBase64String(parts[2]);
        var text = new byte[sealedText.Length - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(
            Convert.FromBase64String(parts[1]), sealedText.AsSpan(0, text.Length), sealedText.AsSpan(text.Length), text);
        return Encoding.UTF8.GetString(text);
    }
}
