using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Secrets;

namespace PulumiCen.Engine.Projects;

/// <summary>What Pulumi.STACK.yaml says: the stack's configuration and how its secrets are kept.</summary>
internal sealed class StackSettings
{
    private readonly string _path;
    private readonly string _project;
    private readonly JObject _content;

    private StackSettings(string path, string project, JObject content) =>
        (_path, _project, _content) = (path, project, content);

    public string EncryptionSalt
    {
        get => _content.Text("encryptionsalt") ?? "";
        set => _content["encryptionsalt"] = value;
    }

    private JObject Config => _content["config"] as JObject ?? [];

    public static StackSettings Load(Project project, string stack, string? file)
    {
        var path = file is null
            ? Path.Combine(project.Directory, project.StackConfigDirectory, $"Pulumi.{stack}.yaml")
            : Path.GetFullPath(file);
        return new StackSettings(path, project.Name, File.Exists(path) ? Yaml.Load(path) : []);
    }

    /// <summary>The key with its namespace; that of the project when none is given.</summary>
    public static string FullKey(string project, string key) => key.Contains(':') ? key : $"{project}:{key}";

    public static ConfigEntry Entry(JToken value) => value switch
    {
        JObject or JArray => new ConfigEntry(value.ToString(Formatting.None), IsObject: true),
        JValue { Type: JTokenType.Boolean } flag => new ConfigEntry((bool)flag ? "true" : "false"),
        _ => new ConfigEntry(((JValue)value).ToString(CultureInfo.InvariantCulture)),
    };

    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        Yaml.Save(_path, _content);
    }

    /// <summary>Keeps the settings of a renamed stack under its new name.</summary>
    public void MoveTo(StackSettings other)
    {
        if (File.Exists(_path))
        {
            File.Move(_path, other._path, overwrite: true);
        }
    }

    public void Delete() => File.Delete(_path);

    /// <summary>All values, by full key.</summary>
    /// <param name="secrets">Opens the secrets; they stay locked without.</param>
    public ImmutableSortedDictionary<string, ConfigEntry> All(ISecretsProvider? secrets) =>
        Config.Properties().ToImmutableSortedDictionary(
            entry => FullKey(_project, entry.Name), entry => Open(entry.Value, secrets), StringComparer.Ordinal);

    public ConfigEntry? Find(string key, bool isPath, ISecretsProvider? secrets)
    {
        var parts = isPath ? PropertyPaths.Parse(key) : [key];
        var value = Config.Property(FullKey(_project, parts[0]), StringComparison.Ordinal)?.Value
            ?? Config.Property(parts[0], StringComparison.Ordinal)?.Value;
        foreach (var part in parts.Skip(1))
        {
            value = value is JArray list && int.TryParse(part, out var index)
                ? list.ElementAtOrDefault(index)
                : (value as JObject)?[part];
        }

        return value is null ? null : Open(value, secrets);
    }

    public void Set(string key, bool isPath, string value, ISecretsProvider? secrets)
    {
        JToken token = secrets is null ? value : new JObject { ["secure"] = secrets.Encrypt(value) };
        var parts = isPath ? PropertyPaths.Parse(key) : [key];
        if (_content["config"] is not JObject config)
        {
            _content["config"] = config = [];
        }

        var name = FullKey(_project, parts[0]);
        if (parts.Length == 1)
        {
            config[name] = token;
            return;
        }

        config[name] = SetAt(config[name], parts.AsSpan()[1..], secrets is null ? Typed(value) : token);
    }

    public bool Remove(string key, bool isPath)
    {
        var parts = isPath ? PropertyPaths.Parse(key) : [key];
        JToken? container = Config;
        var names = parts.SetItem(0, FullKey(_project, parts[0]));
        foreach (var part in names.SkipLast(1))
        {
            container = (container as JObject)?[part];
        }

        return (container as JObject)?.Remove(names[^1]) ?? false;
    }

    private static JToken SetAt(JToken? container, ReadOnlySpan<string> path, JToken value)
    {
        if (path.Length == 0)
        {
            return value;
        }

        if (int.TryParse(path[0], out var index))
        {
            var list = container as JArray ?? [];
            while (list.Count <= index)
            {
                list.Add(JValue.CreateNull());
            }

            list[index] = SetAt(list[index], path[1..], value);
            return list;
        }

        var map = container as JObject ?? [];
        map[path[0]] = SetAt(map[path[0]], path[1..], value);
        return map;
    }

    // Inside objects a value has the type that it looks like.
    private static JToken Typed(string value) => value switch
    {
        "true" => true,
        "false" => false,
        _ when long.TryParse(value, out var number) => number,
        _ => value,
    };

    private static ConfigEntry Open(JToken value, ISecretsProvider? secrets)
    {
        if (SecureText(value) is { } ciphertext)
        {
            return new ConfigEntry(secrets is null ? ciphertext : secrets.Decrypt(ciphertext), IsSecret: true);
        }

        var hasSecrets = value is JContainer container && container.DescendantsAndSelf().Any(part => SecureText(part) is not null);
        return Entry(hasSecrets && secrets is not null ? OpenParts(value.DeepClone(), secrets) : value) with { IsSecret = hasSecrets };
    }

    private static JToken OpenParts(JToken value, ISecretsProvider secrets)
    {
        foreach (var part in ((JContainer)value).Descendants().Where(part => SecureText(part) is not null).ToArray())
        {
            part.Replace(secrets.Decrypt(SecureText(part)!));
        }

        return value;
    }

    private static string? SecureText(JToken value) =>
        value is JObject { Count: 1 } map && map["secure"] is JValue { Type: JTokenType.String } text ? (string?)text : null;
}
