namespace Pulumi.Automation;

/// <summary><c>Pulumi.yaml</c>, to and from <see cref="ProjectSettings"/>.</summary>
internal static class ProjectFile
{
    public static ProjectSettings Read(IDictionary<object, object?> file) => new(
        file.Text("name") ?? string.Empty,
        file.Map("runtime") is { } runtime ? Runtime(runtime) : new ProjectRuntime(Language(file.Text("runtime"))))
    {
        Main = file.Text("main"),
        Description = file.Text("description"),
        Author = file.Text("author"),
        Website = file.Text("website"),
        License = file.Text("license"),
        Config = file.Text("config"),
        Backend = file.Map("backend") is { } backend ? new ProjectBackend { Url = backend.Text("url") } : null,
    };

    public static Dictionary<string, object?> Write(ProjectSettings settings) => new(StringComparer.Ordinal)
    {
        ["name"] = settings.Name,
        ["runtime"] = Write(settings.Runtime),
        ["main"] = settings.Main,
        ["description"] = settings.Description,
        ["author"] = settings.Author,
        ["website"] = settings.Website,
        ["license"] = settings.License,
        ["config"] = settings.Config,
        ["backend"] = settings.Backend is null
            ? null
            : new Dictionary<string, object?>(StringComparer.Ordinal) { ["url"] = settings.Backend.Url },
    };

    private static ProjectRuntime Runtime(IDictionary<object, object?> runtime) => new(Language(runtime.Text("name")))
    {
        Options = runtime.Map("options") is { } options
            ? new ProjectRuntimeOptions
            {
                TypeScript = options.Text("typescript") is { } flag ? bool.Parse(flag) : null,
                Binary = options.Text("binary"),
                VirtualEnv = options.Text("virtualenv"),
            }
            : null,
    };

    private static object Write(ProjectRuntime runtime)
    {
        var name = Enum.GetName(runtime.Name)!.ToLowerInvariant();
        return runtime.Options is not { } options
            ? name
            : new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = name,
                ["options"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["typescript"] = options.TypeScript,
                    ["binary"] = options.Binary,
                    ["virtualenv"] = options.VirtualEnv,
                },
            };
    }

    private static ProjectRuntimeName Language(string? name) =>
        Enum.TryParse<ProjectRuntimeName>(name, ignoreCase: true, out var language)
            ? language
            : throw new InvalidOperationException($"Unexpected runtime name of \"{name}\" in the project's settings.");
}
