using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Projects;

namespace PulumiCen.Engine.Policies;

/// <summary>Finds what runs a policy pack: the pack itself, or the executable that PulumiPolicy.yaml's runtime names.</summary>
/// <param name="Path">The executable.</param>
/// <param name="Folder">The pack's folder.</param>
internal sealed record PolicyPackExecutable(string Path, string Folder)
{
    /// <exception cref="EngineException">There is none.</exception>
    public static PolicyPackExecutable Find(string pack)
    {
        var path = System.IO.Path.GetFullPath(pack);
        if (File.Exists(path))
        {
            return new PolicyPackExecutable(path, System.IO.Path.GetDirectoryName(path)!);
        }

        var project = System.IO.Path.Combine(path, "PulumiPolicy.yaml");
        if (!File.Exists(project))
        {
            throw new EngineException(
                $"failed to load Pulumi policy project located at \"{pack}\": open {project}: no such file or directory");
        }

        var yaml = Yaml.Load(project);
        var runtime = yaml["runtime"] is JObject detailed ? detailed.Value<string>("name") : yaml.Value<string>("runtime");
        var name = $"pulumi-analyzer-policy-{runtime}";
        var executable = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name))
            .FirstOrDefault(File.Exists);
        return new PolicyPackExecutable(
            executable ?? throw new EngineException($"no analyzer plugin '{name}' found on your $PATH, which the policy pack \"{pack}\" needs"),
            path);
    }
}
