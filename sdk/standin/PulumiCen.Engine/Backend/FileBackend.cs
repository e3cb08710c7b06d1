using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Backend;

/// <summary>The CLI's file backend: states, locks and history under <c>DIR/.pulumi</c>.</summary>
internal sealed class FileBackend
{
    private readonly string _root;

    /// <param name="url">A <c>file://</c> URL; <c>~</c> is the user's folder.</param>
    /// <param name="baseDirectory">What a relative URL is relative to.</param>
    /// <exception cref="EngineException">It names another kind of backend.</exception>
    public FileBackend(string url, string baseDirectory)
    {
        if (!url.StartsWith("file://", StringComparison.Ordinal))
        {
            throw new EngineException(
                $"the stand-in for pulumi keeps state in files only, and the backend is \"{url}\": "
                + "set PULUMI_BACKEND_URL to file://DIR, or use the pulumi CLI");
        }

        Url = url;
        var path = url["file://".Length..];
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        path = path is "" or "~" ? home : path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(home, path[2..]) : path;
        _root = Path.Combine(Path.GetFullPath(Uri.UnescapeDataString(path), baseDirectory), ".pulumi");
    }

    public string Url { get; }

    public string StackFile(StackName name) => Path.Combine(_root, "stacks", name.Project, $"{name.Stack}.json");

    public string LockDirectory(StackName name) =>
        Path.Combine(_root, "locks", StackName.Organization, name.Project, name.Stack);

    /// <summary>Not among the locks: the CLI reads every file that is there as a lock.</summary>
    public string GateFile(StackName name) => Path.Combine(_root, "gates", name.Project, name.Stack);

    public string HistoryDirectory(StackName name) => Path.Combine(_root, "history", name.Project, name.Stack);

    public bool Exists(StackName name) => File.Exists(StackFile(name));

    /// <summary>The stacks of a project, or of all.</summary>
    public IEnumerable<StackName> Stacks(string? project)
    {
        var stacks = Path.Combine(_root, "stacks");
        if (!Directory.Exists(stacks))
        {
            return [];
        }

        return Directory.EnumerateDirectories(stacks)
            .Select(folder => Path.GetFileName(folder))
            .Where(name => project is null || string.Equals(name, project, StringComparison.Ordinal))
            .SelectMany(name => Directory.EnumerateFiles(Path.Combine(stacks, name), "*.json")
                .Select(file => new StackName(name, Path.GetFileNameWithoutExtension(file))))
            .OrderBy(name => name.Full, StringComparer.Ordinal);
    }

    /// <summary>The stack's deployment; null before the first.</summary>
    /// <exception cref="EngineException">There is no such stack, or its state is damaged.</exception>
    public JObject? Load(StackName name)
    {
        if (!Exists(name))
        {
            throw new EngineException($"no stack named '{name.Stack}' found");
        }

        try
        {
            using var file = new StreamReader(StackFile(name));
            return Checkpoint.DeploymentIn(file);
        }
        catch (EngineException error)
        {
            throw new EngineException($"{StackFile(name)}: {error.Message}", error);
        }
    }

    /// <summary>Replaces the state, all or nothing.</summary>
    public Task SaveAsync(StackName name, Func<Stream, Task> write) => AtomicFile.WriteAsync(StackFile(name), write);

    public void Create(StackName name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StackFile(name))!);
        var meta = Path.Combine(_root, "meta.yaml");
        if (!File.Exists(meta))
        {
            File.WriteAllText(meta, "version: 1\n");
        }
    }

    /// <summary>Moves what was done to a stack to its new name.</summary>
    public void MoveHistory(StackName from, StackName to)
    {
        if (!Directory.Exists(HistoryDirectory(from)))
        {
            return;
        }

        Directory.CreateDirectory(HistoryDirectory(to));
        foreach (var file in Directory.EnumerateFiles(HistoryDirectory(from)))
        {
            var name = Path.GetFileName(file);
            name = name.StartsWith($"{from.Stack}-", StringComparison.Ordinal) ? to.Stack + name[from.Stack.Length..] : name;
            File.Move(file, Path.Combine(HistoryDirectory(to), name), overwrite: true);
        }
    }

    public void Remove(StackName name)
    {
        File.Delete(StackFile(name));
        if (Directory.Exists(HistoryDirectory(name)))
        {
            Directory.Delete(HistoryDirectory(name), recursive: true);
        }
    }
}
