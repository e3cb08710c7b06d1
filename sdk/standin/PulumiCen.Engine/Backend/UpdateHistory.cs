using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Projects;

namespace PulumiCen.Engine.Backend;

/// <summary>What was done to a stack, a file for each update.</summary>
internal sealed class UpdateHistory(FileBackend backend, StackName name)
{
    private string Folder => backend.HistoryDirectory(name);

    public async Task AddAsync(UpdateRecord record)
    {
        var file = $"{name.Stack}-{record.Start.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}000000";
        await AtomicFile.WriteAsync(
            Path.Combine(Folder, $"{file}.history.json"), record.ToJson().ToString(Formatting.Indented));
        File.Copy(backend.StackFile(name), Path.Combine(Folder, $"{file}.checkpoint.json"), overwrite: true);
    }

    /// <summary>The newest entry.</summary>
    public JObject? Last => All() is [var last, ..] ? last : null;

    /// <summary>The entries, the newest first, each with its number.</summary>
    public IReadOnlyList<JObject> All()
    {
        if (!Directory.Exists(Folder))
        {
            return [];
        }

        var files = Directory.EnumerateFiles(Folder, "*.history.json").Order(StringComparer.Ordinal).ToArray();
        return [.. files.Select((file, index) => Numbered(file, index + 1)).Reverse()];
    }

    private static JObject Numbered(string file, int number)
    {
        using var reader = new JsonTextReader(new StreamReader(file)) { DateParseHandling = DateParseHandling.None };
        var entry = JObject.Load(reader);
        entry["version"] = number;
        return entry;
    }
}

/// <summary>One update of a stack.</summary>
internal sealed record UpdateRecord(
    string Kind,
    string Message,
    string ExecKind,
    DateTimeOffset Start,
    DateTimeOffset End,
    bool HasSucceeded,
    ImmutableSortedDictionary<string, ConfigEntry> Config,
    ImmutableSortedDictionary<string, int> Changes)
{
    /// <summary>The entry as the CLI keeps it; times are Unix seconds, secrets stay locked.</summary>
    public JObject ToJson() => new()
    {
        ["kind"] = Kind,
        ["startTime"] = Start.ToUnixTimeSeconds(),
        ["message"] = Message,
        ["environment"] = ExecKind.Length > 0 ? new JObject { ["exec.kind"] = ExecKind } : [],
        ["config"] = new JObject(Config.Select(entry => new JProperty(entry.Key, new JObject
        {
            ["value"] = entry.Value.Value,
            ["secret"] = entry.Value.IsSecret,
        }))),
        ["result"] = HasSucceeded ? "succeeded" : "failed",
        ["endTime"] = End.ToUnixTimeSeconds(),
        ["resourceChanges"] = new JObject(Changes.Select(change => new JProperty(change.Key, change.Value))),
    };
}
