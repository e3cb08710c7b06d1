using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Secrets;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.State;

/// <summary>Resources in the CLI's checkpoint format (deployment version 3).</summary>
/// <param name="secrets">How secrets are written and read.</param>
internal sealed class ResourceJson(SecretJson secrets)
{
    private static readonly ImmutableHashSet<string> Known = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "urn", "custom", "delete", "id", "type", "inputs", "outputs", "parent", "protect", "external", "dependencies",
        "initErrors", "provider", "propertyDependencies", "pendingReplacement", "additionalSecretOutputs", "aliases",
        "customTimeouts", "importID", "retainOnDelete", "deletedWith", "created", "modified", "ignoreChanges",
        "hideDiff", "replaceOnChanges", "refreshBeforeUpdate", "replaceWith", "taint", "replacementTrigger", "resourceHooks");

    public JObject Write(ResourceState state)
    {
        var json = new JObject { ["urn"] = state.Urn, ["custom"] = state.Custom };
        AddFlag(json, "delete", state.Delete);
        AddText(json, "id", state.Id);
        json["type"] = state.Type;
        if (state.Inputs.Count > 0)
        {
            json["inputs"] = PropertyJson.Write(state.Inputs, secrets.Write);
        }

        if (state.Outputs.Count > 0)
        {
            json["outputs"] = PropertyJson.Write(state.Outputs, secrets.Write);
        }

        AddText(json, "parent", state.Parent);
        AddFlag(json, "protect", state.Protect);
        AddFlag(json, "taint", state.Taint);
        AddFlag(json, "external", state.External);
        AddTexts(json, "dependencies", state.Dependencies);
        AddTexts(json, "initErrors", state.InitErrors);
        AddText(json, "provider", state.Provider);
        AddLists(json, "propertyDependencies", state.PropertyDependencies);

        AddFlag(json, "pendingReplacement", state.PendingReplacement);
        AddTexts(json, "additionalSecretOutputs", state.AdditionalSecretOutputs);
        AddTexts(json, "aliases", state.Aliases);
        AddTimeouts(json, state.Timeouts);
        AddText(json, "importID", state.ImportId);
        AddFlag(json, "retainOnDelete", state.RetainOnDelete);
        AddText(json, "deletedWith", state.DeletedWith);
        AddTime(json, "created", state.Created);
        AddTime(json, "modified", state.Modified);
        AddTexts(json, "ignoreChanges", state.IgnoreChanges);
        if (state.HideDiffs.Length > 0)
        {
            json["hideDiff"] = new JArray(state.HideDiffs.Select(path => new JArray(Planning.PropertyPaths.Parse(path).Select(Part))));
        }

        AddTexts(json, "replaceOnChanges", state.ReplaceOnChanges);
        AddFlag(json, "refreshBeforeUpdate", state.RefreshBeforeUpdate);
        AddTexts(json, "replaceWith", state.ReplaceWith);
        AddTrigger(json, state.ReplacementTrigger);
        AddLists(json, "resourceHooks", state.Hooks);
        foreach (var property in state.Unknown)
        {
            json.Add(new JProperty(property));
        }

        return json;
    }

    public ResourceState Read(JObject json) => new()
    {
        Urn = json.Value<string>("urn") ?? throw new JsonException("a resource without a URN"),
        Type = json.Value<string>("type") ?? "",
        Custom = json.Value<bool>("custom"),
        Delete = json.Value<bool>("delete"),
        Id = json.Value<string>("id") ?? "",
        Inputs = PropertyJson.ReadMap(json["inputs"], secrets.Read),
        Outputs = PropertyJson.ReadMap(json["outputs"], secrets.Read),
        Parent = json.Value<string>("parent") ?? "",
        Protect = json.Value<bool>("protect"),
        Taint = json.Value<bool>("taint"),
        External = json.Value<bool>("external"),
        Dependencies = Texts(json["dependencies"]),
        InitErrors = Texts(json["initErrors"]),
        Provider = json.Value<string>("provider") ?? "",
        PropertyDependencies = (json["propertyDependencies"] as JObject ?? []).Properties().ToImmutableSortedDictionary(
            property => property.Name, property => Texts(property.Value), StringComparer.Ordinal),
        PendingReplacement = json.Value<bool>("pendingReplacement"),
        AdditionalSecretOutputs = Texts(json["additionalSecretOutputs"]),
        Aliases = Texts(json["aliases"]),
        Timeouts = ReadTimeouts(json["customTimeouts"] as JObject),
        ImportId = json.Value<string>("importID") ?? "",
        RetainOnDelete = json.Value<bool>("retainOnDelete"),
        DeletedWith = json.Value<string>("deletedWith") ?? "",
        Created = Time(json["created"]),
        Modified = Time(json["modified"]),
        IgnoreChanges = Texts(json["ignoreChanges"]),
        HideDiffs = [.. (json["hideDiff"] as JArray ?? []).Select(Path)],
        ReplaceOnChanges = Texts(json["replaceOnChanges"]),
        RefreshBeforeUpdate = json.Value<bool>("refreshBeforeUpdate"),
        ReplaceWith = Texts(json["replaceWith"]),
        ReplacementTrigger = json["replacementTrigger"] is { } trigger ? PropertyJson.Read(trigger, secrets.Read) : null,
        Hooks = (json["resourceHooks"] as JObject ?? []).Properties().ToImmutableSortedDictionary(
            hook => hook.Name, hook => Texts(hook.Value), StringComparer.Ordinal),
        Unknown = [.. json.Properties().Where(property => !Known.Contains(property.Name))],
    };

    /// <summary>The features of the format that a resource needs, beyond version 3.</summary>
    public static IEnumerable<string> FeaturesOf(ResourceState state) =>
        new[]
        {
            (Name: "refreshBeforeUpdate", IsUsed: state.RefreshBeforeUpdate),
            (Name: "hooks", IsUsed: state.Hooks.Count > 0),
            (Name: "taint", IsUsed: state.Taint),
            (Name: "replaceWith", IsUsed: state.ReplaceWith.Length > 0),
            (Name: "views", IsUsed: state.Unknown.Any(property => property.Name is "viewOf")),
        }
        .Where(feature => feature.IsUsed)
        .Select(feature => feature.Name);

    private void AddTrigger(JObject json, PropertyValue? trigger)
    {
        if (trigger is not (null or PropertyValue.NullValue))
        {
            json["replacementTrigger"] = PropertyJson.Write(trigger, secrets.Write);
        }
    }

    private static void AddLists(JObject json, string name, ImmutableSortedDictionary<string, ImmutableArray<string>> lists)
    {
        if (lists.Count > 0)
        {
            json[name] = new JObject(lists.Select(list => new JProperty(list.Key, new JArray(list.Value))));
        }
    }

    private static void AddFlag(JObject json, string name, bool flag)
    {
        if (flag)
        {
            json[name] = true;
        }
    }

    private static void AddText(JObject json, string name, string text)
    {
        if (text.Length > 0)
        {
            json[name] = text;
        }
    }

    private static void AddTexts(JObject json, string name, ImmutableArray<string> texts)
    {
        if (texts.Length > 0)
        {
            json[name] = new JArray(texts);
        }
    }

    private static void AddTime(JObject json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            json[name] = known.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'");
        }
    }

    private static void AddTimeouts(JObject json, CustomTimeouts timeouts)
    {
        var fields = new[] { ("create", timeouts.Create), ("update", timeouts.Update), ("delete", timeouts.Delete), ("read", timeouts.Read) }
            .Where(field => field.Item2 > 0)
            .Select(field => new JProperty(field.Item1, PropertyJson.Number(field.Item2)))
            .ToArray();
        if (fields.Length > 0)
        {
            json["customTimeouts"] = new JObject(fields);
        }
    }

    private static CustomTimeouts ReadTimeouts(JObject? json) => json is null
        ? CustomTimeouts.None
        : new CustomTimeouts(
            json.Value<double?>("create") ?? 0,
            json.Value<double?>("update") ?? 0,
            json.Value<double?>("delete") ?? 0,
            json.Value<double?>("read") ?? 0);

    private static JToken Part(string part) => int.TryParse(part, out var index) ? index : part;

    // A list of names and indexes; the stand-in of before wrote it as one text.
    private static string Path(JToken path) => path is JArray parts
        ? parts.Aggregate("", (all, part) => part.Type == JTokenType.Integer
            ? $"{all}[{part}]"
            : Planning.PropertyPaths.Member(all, part.Value<string>() ?? ""))
        : path.Value<string>() ?? "";

    private static ImmutableArray<string> Texts(JToken? json) =>
        json is JArray items ? [.. items.Select(item => item.Value<string>() ?? "")] : [];

    private static DateTimeOffset? Time(JToken? json) => json switch
    {
        null or { Type: JTokenType.Null } => null,
        _ => DateTimeOffset.Parse(json.Value<string>() ?? ""),
    };
}
