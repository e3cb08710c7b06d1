using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Cli;

/// <summary>Resources to import, and the names by which they call what is there already.</summary>
internal sealed class ImportFile
{
    private readonly Dictionary<string, string> _names;
    private readonly List<Entry> _entries;

    private ImportFile(Dictionary<string, string> names, List<Entry> entries) => (_names, _entries) = (names, entries);

    /// <summary>A single resource, from the command line.</summary>
    /// <param name="what">Type, name and id.</param>
    /// <param name="parent"><c>NAME=URN</c>, or a URN.</param>
    /// <param name="provider">The same of its provider.</param>
    /// <exception cref="EngineException">Something is missing, or no URN.</exception>
    public static ImportFile Of(string[] what, string? parent, string? provider)
    {
        const string Missing = "an inline resource must be specified if no converter or import file is used, missing ";
        if (what.Length != 3)
        {
            throw new EngineException(what.Length switch
            {
                0 => Missing + "type, name, and id",
                1 => Missing + "name and id",
                2 => Missing + "id",
                _ => "only expected at most three arguments",
            });
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var entry = new Entry { Type = what[0], Name = what[1], Id = what[2] };
        entry = entry with { Parent = NameOf(parent, "parent", names), Provider = NameOf(provider, "provider", names) };
        return new ImportFile(names, [entry]);
    }

    /// <exception cref="EngineException">It isn't such a file.</exception>
    public static ImportFile Load(string path)
    {
        try
        {
            var file = JObject.Parse(File.ReadAllText(path));
            return new ImportFile(
                file["nameTable"]?.ToObject<Dictionary<string, string>>() ?? [],
                file["resources"]?.ToObject<List<Entry>>() ?? []);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"could not read import file: {error.Message}", error);
        }
    }

    /// <summary>The resources, with URNs in the place of names.</summary>
    /// <exception cref="EngineException">An entry is incomplete, or a name unknown.</exception>
    public ImmutableArray<ImportGoal> Goals(StackName stack, bool protect)
    {
        var faults = _entries.SelectMany(Faults).ToArray();
        return faults.Length == 0
            ? [.. _entries.Select(entry => Goal(entry, stack, protect))]
            : throw new EngineException(string.Join('\n', faults));
    }

    private static string NameOf(string? text, string otherwise, Dictionary<string, string> names)
    {
        if (text is null)
        {
            return "";
        }

        var parts = text.Split('=', 2);
        var (name, urn) = parts.Length == 2 ? (parts[0], parts[1]) : (otherwise, text);
        if (!urn.StartsWith("urn:pulumi:", StringComparison.Ordinal))
        {
            throw new EngineException($"invalid {otherwise} URN: '{urn}'");
        }

        return names.TryAdd(name, urn)
            ? name
            : throw new EngineException($"provider and parent must have distinct names, both were '{name}'");
    }

    private IEnumerable<string> Faults(Entry entry)
    {
        var isProvider = Urns.IsProviderType(entry.Type);
        var name = entry.Name.Length > 0 ? $"resource '{entry.Name}'" : "a resource";
        if (entry.Type.Length == 0)
        {
            yield return $"{name} has no type";
        }

        if (entry.Name.Length == 0)
        {
            yield return $"resource of type '{entry.Type}' has no name";
        }

        if (!isProvider && !entry.Component && entry.Id.Length == 0)
        {
            yield return $"{name} of type '{entry.Type}' has no ID";
        }

        if ((isProvider || entry.Component) && entry.Id.Length > 0)
        {
            yield return $"{name} of type '{entry.Type}' has an ID, but is a {(isProvider ? "provider" : "component")}";
        }

        foreach (var reference in new[] { entry.Parent, entry.Provider }.Where(reference => reference.Length > 0))
        {
            if (!_names.ContainsKey(reference) && !_entries.Exists(other => string.Equals(other.Name, reference, StringComparison.Ordinal)))
            {
                yield return $"the {(string.Equals(reference, entry.Parent, StringComparison.Ordinal) ? "parent" : "provider")} "
                    + $"'{reference}' for {name} of type '{entry.Type}' has no entry in 'nameTable'";
            }
        }
    }

    private ImportGoal Goal(Entry entry, StackName stack, bool protect) => new()
    {
        Type = entry.Type,
        Name = entry.LogicalName.Length > 0 ? entry.LogicalName : entry.Name,
        Id = entry.Id,
        Parent = UrnOf(entry.Parent, stack),
        Provider = UrnOf(entry.Provider, stack),
        Version = entry.Version,
        IsComponent = entry.Component,
        Protect = protect,
    };

    private string UrnOf(string name, StackName stack)
    {
        if (name.Length == 0 || _names.TryGetValue(name, out var urn))
        {
            return name.Length == 0 ? "" : _names[name];
        }

        var entry = _entries.Find(other => string.Equals(other.Name, name, StringComparison.Ordinal))!;
        return Urns.Create(
            stack.Stack,
            stack.Project,
            UrnOf(entry.Parent, stack),
            entry.Type,
            entry.LogicalName.Length > 0 ? entry.LogicalName : entry.Name);
    }

    /// <summary>An entry of the file.</summary>
    private sealed record Entry
    {
        public string Type { get; init; } = "";

        public string Name { get; init; } = "";

        public string Id { get; init; } = "";

        public string LogicalName { get; init; } = "";

        public string Parent { get; init; } = "";

        public string Provider { get; init; } = "";

        public string Version { get; init; } = "";

        public bool Component { get; init; }
    }
}
