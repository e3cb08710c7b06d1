namespace PulumiCen.Engine.Secrets;

/// <summary>Encrypts what must not be read in a file.</summary>
internal interface ISecretsProvider
{
    /// <summary>The <c>secrets_providers</c> part of a checkpoint, as (type, salt).</summary>
    string Salt { get; }

    string Encrypt(string plaintext);

    string Decrypt(string ciphertext);
}
