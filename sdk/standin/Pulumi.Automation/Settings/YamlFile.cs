using YamlDotNet.Serialization;

namespace Pulumi.Automation;

/// <summary>A settings file. JSON is YAML too, so both are read alike.</summary>
internal static class YamlFile
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>The file of that name in a folder, with whichever extension it has; else with <c>.yaml</c>.</summary>
    public static string Find(string folder, string name) =>
        Extensions.Select(extension => Path.Combine(folder, name + extension)).FirstOrDefault(File.Exists)
        ?? Path.Combine(folder, name + ".yaml");

    public static async Task<IDictionary<object, object?>?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var text = await File.ReadAllTextAsync(path, cancellationToken);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object?>?>(text)
            ?? new Dictionary<object, object?>();
    }

    public static Task WriteAsync(string path, object content, CancellationToken cancellationToken)
    {
        var builder = new SerializerBuilder().ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull);
        var isJson = string.Equals(Path.GetExtension(path), ".json", StringComparison.Ordinal);
        var serializer = isJson ? builder.JsonCompatible().Build() : builder.Build();
        return File.WriteAllTextAsync(path, serializer.Serialize(content), cancellationToken);
    }

    public static string? Text(this IDictionary<object, object?> map, string key) =>
        map.TryGetValue(key, out var value) ? value as string : null;

    public static IDictionary<object, object?>? Map(this IDictionary<object, object?> map, string key) =>
        map.TryGetValue(key, out var value) ? value as IDictionary<object, object?> : null;
}
