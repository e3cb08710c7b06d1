using PulumiCen.Engine.Secrets;

namespace PulumiCen.Engine.Tests.Backend;

/// <summary>For recorded states, which come without the key of their secrets.</summary>
internal sealed class OtherSecrets : ISecretsProvider
{
    public string Salt => "";

    public string Encrypt(string plaintext) => throw new InvalidOperationException("A secret that is as it was is not encrypted again.");

    public string Decrypt(string ciphertext) => "8";
}
