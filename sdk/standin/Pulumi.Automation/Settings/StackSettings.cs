namespace Pulumi.Automation;

/// <summary>A stack's settings: what <c>Pulumi.STACK.yaml</c> says.</summary>
public class StackSettings
{
    /// <summary>What encrypts its secrets.</summary>
    public string? SecretsProvider { get; set; }

    /// <summary>The encrypted key, for a cloud's key service.</summary>
    public string? EncryptedKey { get; set; }

    /// <summary>The salt, for a passphrase.</summary>
    public string? EncryptionSalt { get; set; }

    /// <summary>The configuration, by full keys.</summary>
    public IDictionary<string, StackSettingsConfigValue>? Config { get; set; }
}
