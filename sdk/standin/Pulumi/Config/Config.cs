using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration of one namespace.</summary>
public sealed partial class Config
{
    private readonly string _name;

    /// <summary>Takes a namespace.</summary>
    /// <param name="name">The namespace. Default: the project's name.</param>
    public Config(string? name = null)
    {
        const string OldSuffix = ":config";
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(OldSuffix, StringComparison.Ordinal) ? name[..^OldSuffix.Length] : name;
    }

    /// <summary>A text, or null when it isn't set.</summary>
    public string? Get(string key) => Deployment.Required.Settings.Config.Values.GetValueOrDefault(FullKey(key));

    /// <summary>A truth value, or null when it isn't set.</summary>
    /// <exception cref="RunException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var value => throw WrongType(key, value, nameof(Boolean)),
    };

    /// <summary>An integer, or null when it isn't set.</summary>
    /// <exception cref="RunException">It is none.</exception>
    public int? GetInt32(string key) => Get(key) is not { } value
        ? null
        : int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw WrongType(key, value, nameof(Int32));

    /// <summary>A number, or null when it isn't set.</summary>
    /// <exception cref="RunException">It is none.</exception>
    public double? GetDouble(string key) => Get(key) is not { } value
        ? null
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw WrongType(key, value, nameof(Double));

    /// <summary>An object from JSON, or the type's default when it isn't set.</summary>
    /// <exception cref="RunException">It is no JSON of the type.</exception>
    public T? GetObject<T>(string key) => Object<T>(key, options: null);

    /// <summary>An object from JSON, or the type's default when it isn't set.</summary>
    /// <exception cref="RunException">It is no JSON of the type.</exception>
    public T? GetObject<T>(string key, JsonSerializerOptions options) => Object<T>(key, options);

    /// <summary>A text.</summary>
    /// <exception cref="RunException">It isn't set.</exception>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A truth value.</summary>
    /// <exception cref="RunException">It isn't set, or neither <c>true</c> nor <c>false</c>.</exception>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>An integer.</summary>
    /// <exception cref="RunException">It isn't set, or none.</exception>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A number.</summary>
    /// <exception cref="RunException">It isn't set, or none.</exception>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>An object from JSON.</summary>
    /// <exception cref="RunException">It isn't set, or no JSON of the type.</exception>
    public T RequireObject<T>(string key) => RequiredObject<T>(key, options: null);

    /// <summary>An object from JSON.</summary>
    /// <exception cref="RunException">It isn't set, or no JSON of the type.</exception>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => RequiredObject<T>(key, options);

    private string FullKey(string key) => $"{_name}:{key}";

    private RunException WrongType(string key, string value, string type, Exception? inner = null) =>
        new($"Configuration '{FullKey(key)}' value '{value}' is not a valid {type}", inner);

    private RunException Missing(string key) => new(
        $"Missing Required configuration variable '{FullKey(key)}'\n"
        + $"\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");

    private T RequiredObject<T>(string key, JsonSerializerOptions? options)
    {
        _ = Require(key);
        return Object<T>(key, options)!;
    }

    private T? Object<T>(string key, JsonSerializerOptions? options)
    {
        var value = Get(key);
        try
        {
            return value is null ? default : JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException error)
        {
            throw WrongType(key, value!, typeof(T).FullName!, error);
        }
    }
}
