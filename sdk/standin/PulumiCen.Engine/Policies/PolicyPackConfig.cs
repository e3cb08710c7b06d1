using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumirpc;

namespace PulumiCen.Engine.Policies;

/// <summary>
/// Reads the file of <c>--policy-pack-config</c>: a level, or a level and settings, for each policy or for <c>all</c>. What
/// it leaves out is as the pack says.
/// </summary>
internal static class PolicyPackConfig
{
    private const string Level = "enforcementLevel";
    private const string All = "all";

    private static readonly Dictionary<string, EnforcementLevel> Levels = new(StringComparer.Ordinal)
    {
        ["advisory"] = EnforcementLevel.Advisory,
        ["mandatory"] = EnforcementLevel.Mandatory,
        ["remediate"] = EnforcementLevel.Remediate,
        ["disabled"] = EnforcementLevel.Disabled,
    };

    /// <param name="file">The file; null for none.</param>
    /// <param name="info">The pack.</param>
    /// <exception cref="EngineException">It isn't what it should be.</exception>
    public static ConfigureAnalyzerRequest Read(string? file, AnalyzerInfo info)
    {
        var policies = info.Policies.ToDictionary(policy => policy.Name, Setting.Of, StringComparer.Ordinal);
        Apply(policies, info.InitialConfig.ToDictionary(entry => entry.Key, entry => Setting.Of(entry.Value), StringComparer.Ordinal));
        if (file is not null)
        {
            Apply(policies, Parse(file));
        }

        var failures = info.Policies
            .Where(policy => policy.ConfigSchema is not null)
            .SelectMany(policy => PolicyConfigSchemaRules.Failures(policy.ConfigSchema, policies[policy.Name].Properties)
                .Select(failure => $"{policy.Name}: {failure}"))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (failures.Length > 0)
        {
            throw new EngineException($"validating policy config for \"{info.Name}\": {string.Join("; ", failures)}");
        }

        var request = new ConfigureAnalyzerRequest();
        foreach (var (name, setting) in policies)
        {
            request.PolicyConfig[name] = new PolicyConfig
            {
                EnforcementLevel = setting.Level ?? EnforcementLevel.Advisory,
                Properties = JsonParser.Default.Parse<Struct>(setting.Properties.ToString(Formatting.None)),
            };
        }

        return request;
    }

    private static void Apply(Dictionary<string, Setting> policies, Dictionary<string, Setting> given)
    {
        if (given.GetValueOrDefault(All)?.Level is { } level)
        {
            foreach (var name in policies.Keys.ToArray())
            {
                policies[name] = policies[name] with { Level = level };
            }
        }

        foreach (var (name, setting) in given)
        {
            var known = policies.GetValueOrDefault(name, new Setting(null, []));
            var properties = (JObject)known.Properties.DeepClone();
            properties.Merge(setting.Properties, new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Replace });
            policies[name] = new Setting(setting.Level ?? known.Level, properties);
        }
    }

    private static Dictionary<string, Setting> Parse(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            var entries = string.IsNullOrWhiteSpace(text) ? [] : JObject.Parse(text);
            return entries.Properties().ToDictionary(entry => entry.Name, Parse, StringComparer.Ordinal);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"could not read the policy pack's configuration {file}: {error.Message}", error);
        }
    }

    private static Setting Parse(JProperty entry)
    {
        switch (entry.Value)
        {
            case JValue { Type: JTokenType.String } level:
                return new Setting(LevelOf(entry.Name, level), []);
            case JObject settings:
                var properties = (JObject)settings.DeepClone();
                properties.Remove(Level);
                return new Setting(settings[Level] is { } value ? LevelOf(entry.Name, value) : null, properties);
            default:
                throw new EngineException($"parsing \"{entry.Name}\": {entry.Value} is not a valid value; must be a string or object");
        }
    }

    private static EnforcementLevel LevelOf(string policy, JToken value)
    {
        if (value.Type != JTokenType.String)
        {
            throw new EngineException(
                $"parsing enforcement level for \"{policy}\": {value} is not a valid enforcement level; must be a string");
        }

        return Levels.TryGetValue((string)value!, out var level)
            ? level
            : throw new EngineException(
                $"parsing enforcement level for \"{policy}\": \"{value}\" is not a valid enforcement level");
    }

    /// <summary>What is set for a policy.</summary>
    private sealed record Setting(EnforcementLevel? Level, JObject Properties)
    {
        public static Setting Of(PolicyInfo policy)
        {
            var schema = policy.ConfigSchema?.Properties is { } properties ? JObject.Parse(JsonFormatter.Default.Format(properties)) : [];
            return new Setting(policy.EnforcementLevel, new JObject(schema.Properties()
                .Where(property => (property.Value as JObject)?["default"] is not null)
                .Select(property => new JProperty(property.Name, property.Value["default"]))));
        }

        public static Setting Of(PolicyConfig config) => new(
            config.EnforcementLevel, config.Properties is null ? [] : JObject.Parse(JsonFormatter.Default.Format(config.Properties)));
    }
}
