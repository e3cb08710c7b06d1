using System.Text.Json;

namespace Pulumi;

/// <content>The same values as secrets.</content>
public sealed partial class Config
{
    /// <summary>A secret text, or null when it isn't set.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A secret truth value, or null when it isn't set.</summary>
    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A secret integer, or null when it isn't set.</summary>
    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A secret number, or null when it isn't set.</summary>
    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A secret object from JSON, or null when it isn't set.</summary>
    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : RequireSecretObject<T>(key);

    /// <summary>A secret object from JSON, or null when it isn't set.</summary>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? null : RequireSecretObject<T>(key, options);

    /// <summary>A secret text.</summary>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>A secret truth value.</summary>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>A secret integer.</summary>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>A secret number.</summary>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>A secret object from JSON.</summary>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    /// <summary>A secret object from JSON.</summary>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        Output.CreateSecret(RequireObject<T>(key, options));
}
