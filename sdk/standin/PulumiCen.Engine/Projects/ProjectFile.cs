using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Projects;

/// <summary>Finds and reads Pulumi.yaml.</summary>
internal static class ProjectFile
{
    private static readonly string[] Names = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

    /// <summary>The project of a folder: its own, or that of a folder above it.</summary>
    /// <exception cref="EngineException">There is none, or it is wrong.</exception>
    public static Project Load(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            foreach (var path in Names.Select(name => Path.Combine(folder.FullName, name)).Where(File.Exists))
            {
                return Read(path);
            }
        }

        throw new EngineException(
            $"no Pulumi.yaml project file found (searching upwards from {directory}). "
            + "If you have not created a project yet, use `pulumi new` to do so");
    }

    private static Project Read(string path)
    {
        var yaml = Yaml.Load(path);
        var name = yaml.Text("name");
        var runtime = yaml["runtime"] is JObject detailed ? detailed.Text("name") : yaml.Text("runtime");
        if (string.IsNullOrEmpty(name) || string.IsNullOrEmpty(runtime))
        {
            throw new EngineException($"could not load project {path}: 'name' and 'runtime' are required");
        }

        return new Project(name, Path.GetDirectoryName(path)!, runtime)
        {
            Description = yaml.Text("description") ?? "",
            Main = yaml.Text("main") ?? "",
            RuntimeOptions = Texts((yaml["runtime"] as JObject)?["options"]),
            Providers = [.. Plugins(yaml)],
            Config = Config(name, yaml["config"] as JObject ?? []),
            BackendUrl = (yaml["backend"] as JObject)?.Text("url") ?? "",
            StackConfigDirectory = yaml.Text("stackConfigDir") ?? "",
        };
    }

    private static IEnumerable<ProjectPlugin> Plugins(JObject yaml) =>
        ((yaml["plugins"] as JObject)?["providers"] as JArray ?? [])
            .OfType<JObject>()
            .Select(plugin => new ProjectPlugin(plugin.Text("name") ?? "", plugin.Text("path") ?? ""));

    private static ImmutableSortedDictionary<string, string> Texts(JToken? options) =>
        (options as JObject ?? []).Properties().ToImmutableSortedDictionary(
            option => option.Name,
            option => option.Value is JValue value ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : option.Value.ToString(Formatting.None),
            StringComparer.Ordinal);

    // A value is there as it is, or as an object with "value" or "default" in it.
    private static ImmutableSortedDictionary<string, ConfigEntry> Config(string project, JObject config) =>
        config.Properties()
            .Select(entry => (entry.Name, Value: entry.Value is JObject schema ? schema["value"] ?? schema["default"] : entry.Value))
            .Where(entry => entry.Value is not null)
            .ToImmutableSortedDictionary(
                entry => StackSettings.FullKey(project, entry.Name),
                entry => StackSettings.Entry(entry.Value!),
                StringComparer.Ordinal);
}
