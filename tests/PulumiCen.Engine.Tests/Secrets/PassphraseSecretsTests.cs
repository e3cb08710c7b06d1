using PulumiCen.Engine.Secrets;

namespace PulumiCen.Engine.Tests.Secrets;

/// <summary>Secrets under a passphrase.</summary>
public sealed class PassphraseSecretsTests
{
    [Fact]
    public void A_secret_can_be_read_with_the_passphrase_and_the_salt()
    {
        var secrets = PassphraseSecrets.Create("right");
        var ciphertext = secrets.Encrypt("hidden");

        Assert.Matches("^v1:[^:]+:[^:]+$", ciphertext);
        Assert.Matches("^v1:[^:]+:v1:[^:]+:[^:]+$", secrets.Salt);
        Assert.Equal("hidden", PassphraseSecrets.Open(secrets.Salt, () => "right").Decrypt(ciphertext));
    }

    [Fact]
    public void Another_passphrase_is_refused()
    {
        var salt = PassphraseSecrets.Create("right").Salt;

        var error = Assert.Throws<EngineException>(() => PassphraseSecrets.Open(salt, () => "wrong").Encrypt("hidden"));

        Assert.Equal("incorrect passphrase", error.Message);
    }
}
