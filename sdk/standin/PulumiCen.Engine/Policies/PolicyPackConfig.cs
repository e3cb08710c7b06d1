using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumirpc;

namespace PulumiCen.Engine.Policies;

/// <summary>Reads the file of <c>--policy-pack-config</c>: a level, or a level and settings, for each policy.</summary>
internal static class PolicyPackConfig
{
    private const string Level = "enforcementLevel";

    /// <param name="file">The file.</param>
    /// <param name="info">The pack: what the file leaves out is as the pack says.</param>
    /// <exception cref="EngineException">It isn't what it should be.</exception>
    public static ConfigureAnalyzerRequest Read(string file, AnalyzerInfo info)
    {
        try
        {
            var request = new ConfigureAnalyzerRequest();
            foreach (var (name, value) in JObject.Parse(File.ReadAllText(file)))
            {
                var settings = value as JObject ?? new JObject { [Level] = value };
                var level = (string?)settings[Level];
                settings.Remove(Level);
                var policy = info.Policies.FirstOrDefault(policy => string.Equals(policy.Name, name, StringComparison.Ordinal));
                request.PolicyConfig[name] = new PolicyConfig
                {
                    EnforcementLevel = level is null
                        ? policy?.EnforcementLevel ?? EnforcementLevel.Advisory
                        : System.Enum.Parse<EnforcementLevel>(level, ignoreCase: true),
                    Properties = JsonParser.Default.Parse<Struct>(settings.ToString(Formatting.None)),
                };
            }

            return request;
        }
        catch (Exception error) when (error is JsonException or IOException or ArgumentException or InvalidProtocolBufferException)
        {
            throw new EngineException($"could not read the policy pack's configuration {file}: {error.Message}", error);
        }
    }
}
