using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Execution;

namespace PulumiCen.Engine.Languages;

/// <summary>The environment that SDKs read.</summary>
internal static class ProgramEnvironment
{
    public static Dictionary<string, string> Create(ProgramContext context, string rootDirectory)
    {
        var options = context.Options;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PULUMI_MONITOR"] = context.MonitorAddress,
            ["PULUMI_ENGINE"] = context.EngineAddress,
            ["PULUMI_PROJECT"] = options.Project,
            ["PULUMI_STACK"] = options.Stack,
            ["PULUMI_ORGANIZATION"] = options.Organization,
            ["PULUMI_DRY_RUN"] = Flag(options.IsPreview),
            ["PULUMI_QUERY_MODE"] = Flag(false),
            ["PULUMI_PARALLEL"] = options.Parallel.ToString(CultureInfo.InvariantCulture),
            ["PULUMI_CONFIG"] = ConfigJson(context),
            ["PULUMI_CONFIG_SECRET_KEYS"] = SecretKeysJson(context),
            ["PULUMI_ROOT_DIRECTORY"] = rootDirectory,
        };
    }

    public static string ConfigJson(ProgramContext context) =>
        new JObject(context.Options.Config.Select(entry => new JProperty(entry.Key, entry.Value.Value))).ToString(Formatting.None);

    public static string SecretKeysJson(ProgramContext context) =>
        new JArray(context.Options.Config.Where(entry => entry.Value.IsSecret).Select(entry => entry.Key)).ToString(Formatting.None);

    private static string Flag(bool value) => value ? "true" : "false";
}
