using System.Text.Json;

namespace Pulumi.Automation;

/// <summary><c>Pulumi.STACK.yaml</c>, to and from <see cref="StackSettings"/>.</summary>
internal static class StackFile
{
    public static StackSettings Read(IDictionary<object, object?> file) => new()
    {
        SecretsProvider = file.Text("secretsprovider"),
        EncryptedKey = file.Text("encryptedkey"),
        EncryptionSalt = file.Text("encryptionsalt"),
        Config = file.Map("config")?.ToDictionary(
            entry => (string)entry.Key, entry => Read(entry.Value), StringComparer.Ordinal),
    };

    public static Dictionary<string, object?> Write(StackSettings settings) => new(StringComparer.Ordinal)
    {
        ["secretsprovider"] = settings.SecretsProvider,
        ["encryptedkey"] = settings.EncryptedKey,
        ["encryptionsalt"] = settings.EncryptionSalt,
        ["config"] = settings.Config?.ToDictionary(entry => entry.Key, entry => Write(entry.Value), StringComparer.Ordinal),
    };

    // Structured values are kept as JSON text, as the official package does.
    private static StackSettingsConfigValue Read(object? value) => value switch
    {
        string text => new StackSettingsConfigValue(text, isSecure: false),
        IDictionary<object, object?> map when map.Text("secure") is { } secret => new StackSettingsConfigValue(secret, isSecure: true),
        _ => new StackSettingsConfigValue(JsonSerializer.Serialize(value), isSecure: false),
    };

    private static object Write(StackSettingsConfigValue value) => value.IsSecure
        ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["secure"] = value.Value }
        : value.Value;
}
