using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Projects;

namespace PulumiCen.Engine.Cli;

/// <summary>Where the CLI was called: the project of the folder, the backend, and the stack that was selected last.</summary>
internal sealed class Workspace
{
    private readonly Lazy<Project> _project;
    private readonly Lazy<FileBackend> _backend;

    public Workspace(string directory)
    {
        Directory = Path.GetFullPath(directory);
        _project = new Lazy<Project>(() => ProjectFile.Load(Directory));
        _backend = new Lazy<FileBackend>(() => new FileBackend(BackendUrl(), Directory));
    }

    public string Directory { get; }

    public Project Project => _project.Value;

    public FileBackend Backend => _backend.Value;

    /// <summary>The full name of the stack that was selected last, or empty.</summary>
    public string SelectedStack
    {
        get => File.Exists(SettingsFile) ? JObject.Parse(File.ReadAllText(SettingsFile)).Value<string>("stack") ?? "" : "";
        set
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(SettingsFile)!);
            File.WriteAllText(SettingsFile, new JObject { ["stack"] = value }.ToString());
        }
    }

    private static string Home => Environment.GetEnvironmentVariable("PULUMI_HOME") is { Length: > 0 } given
        ? given
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pulumi");

    private string SettingsFile
    {
        get
        {
            var path = Path.Combine(Project.Directory, "Pulumi.yaml");
            var hash = Convert.ToHexStringLower(Hash(path));
            return Path.Combine(Home, "workspaces", $"{Project.Name}-{hash}-workspace.json");
        }
    }

    /// <summary>An error for a stack that isn't there.</summary>
    public static EngineException NoStack(string name) => new($"no stack named '{name}' found") { ExitCode = ExitCodes.StackNotFound };

    public StackName NameOf(string stack) => StackName.Parse(stack, Project.Name);

    /// <summary>The stack that is asked for, or was selected.</summary>
    /// <exception cref="EngineException">There is none.</exception>
    public StackName RequireStack(string? asked)
    {
        var stack = string.IsNullOrEmpty(asked) ? SelectedStack : asked;
        if (stack.Length == 0)
        {
            throw new EngineException("no stack selected; please use `pulumi stack select` or `pulumi stack init` to choose one")
            {
                ExitCode = ExitCodes.StackNotFound,
            };
        }

        var name = NameOf(stack);
        return Backend.Exists(name) ? name : throw NoStack(stack);
    }

    // The CLI's file name; nothing is kept secret by it.
    private static byte[] Hash(string path)
    {
#pragma warning disable CA5350
        return SHA1.HashData(Encoding.UTF8.GetBytes(path));
#pragma warning restore CA5350
    }

    private string BackendUrl()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_BACKEND_URL") is { Length: > 0 } url)
        {
            return url;
        }

        try
        {
            if (Project.BackendUrl.Length > 0)
            {
                return Project.BackendUrl;
            }
        }
        catch (EngineException)
        {
            // Without a project there may still be a backend.
        }

        var credentials = Path.Combine(Home, "credentials.json");
        var current = File.Exists(credentials) ? JObject.Parse(File.ReadAllText(credentials)).Value<string>("current") : null;
        return string.IsNullOrEmpty(current) ? "file://~" : current;
    }
}
