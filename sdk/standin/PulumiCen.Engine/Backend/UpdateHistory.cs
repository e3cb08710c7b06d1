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
        foreach (var setting in (entry["config"] as JObject ?? []).Properties())
        {
            setting.Value = Shown(setting.Value);
        }

        return entry;
    }

    /// <summary>A setting as commands show it; in the file it is as in the stack's settings.</summary>
    private static JObject Shown(JToken kept) => kept switch
    {
        JObject { Count: 1 } secret when secret["secure"] is { } locked => new JObject { ["value"] = locked, ["secret"] = true },
        JObject { Count: 2 } shown when shown["value"] is not null && shown["secret"] is not null => shown, // Written by versions before.
        JContainer structure => new JObject { ["value"] = structure.ToString(Formatting.None), ["objectValue"] = structure, ["secret"] = false },
        _ => new JObject { ["value"] = kept.ToString(), ["secret"] = false },
    };
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
        ["config"] = new JObject(Config.Select(entry => new JProperty(entry.Key, Kept(entry.Value)))),
        ["result"] = HasSucceeded ? "succeeded" : "failed",
        ["endTime"] = End.ToUnixTimeSeconds(),
        ["resourceChanges"] = new JObject(Changes.Select(change => new JProperty(change.Key, change.Value))),
    };

    private static JToken Kept(ConfigEntry setting) => setting switch
    {
        { IsSecret: true } => new JObject { ["secure"] = setting.Value },
        { IsObject: true } => JToken.Parse(setting.Value),
        _ => setting.Value,
    };
}
