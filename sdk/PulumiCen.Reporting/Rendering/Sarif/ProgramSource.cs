namespace PulumiCen.Reporting.Rendering.Sarif;

/// <summary>
/// Finds where a program names a resource. The engine's events don't say it, so this looks for the name in quotes;
/// a name that the program puts together isn't found. Files are read when the first name is looked for.
/// </summary>
public sealed class ProgramSource
{
    // A program is written by people; what is longer was made by a tool.
    private const long LongestFile = 1_000_000;

    private const string ProjectFile = "Pulumi.yaml";

    private static readonly HashSet<string> Extensions = new([".cs", ".fs", ".vb", ".ts", ".js", ".mjs", ".py", ".go", ".java", ".yaml"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Skipped = new(["bin", "obj", "node_modules", "artifacts"], StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<IReadOnlyList<(string File, string[] Lines)>> _files;

    private ProgramSource(string project, Func<IReadOnlyList<(string File, string[] Lines)>> read)
    {
        Project = project;
        _files = new Lazy<IReadOnlyList<(string File, string[] Lines)>>(read);
    }

    /// <summary>No source: nothing is found.</summary>
    public static ProgramSource None { get; } = new(ProjectFile, () => []);

    /// <summary>The project's file, relative to the root: what is about no line is about the project.</summary>
    public string Project { get; }

    /// <summary>The program in a folder. What the files' names are relative to is the repository that it is in.</summary>
    /// <param name="folder">The program's folder.</param>
    public static ProgramSource Of(string folder)
    {
        var absolute = Path.GetFullPath(folder);
        var project = new[] { ProjectFile, "Pulumi.yml", "Pulumi.json" }.FirstOrDefault(name => File.Exists(Path.Combine(absolute, name)));
        if (project is null)
        {
            return None;
        }

        var root = RepositoryOf(absolute) ?? absolute;
        return new ProgramSource(Relative(root, Path.Combine(absolute, project)), () => Read(new DirectoryInfo(absolute), root));
    }

    /// <summary>The first line that has the name in quotes.</summary>
    public SourceLocation? Find(string resourceName)
    {
        foreach (var (file, lines) in _files.Value)
        {
            var index = Array.FindIndex(lines, line => HasName(line, '"') || HasName(line, '\''));
            if (index >= 0)
            {
                return new SourceLocation(file, index + 1);
            }
        }

        return null;

        bool HasName(string line, char quote) => line.Contains($"{quote}{resourceName}{quote}", StringComparison.Ordinal);
    }

    private static string? RepositoryOf(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            // A worktree has a file of that name.
            if (Path.Exists(Path.Combine(above.FullName, ".git")))
            {
                return above.FullName;
            }
        }

        return null;
    }

    private static List<(string File, string[] Lines)> Read(DirectoryInfo folder, string root)
    {
        var files = new List<(string File, string[] Lines)>();
        foreach (var file in FilesOf(folder).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            try
            {
                files.Add((Relative(root, file.FullName), File.ReadAllLines(file.FullName)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A file that can't be read names nothing; the alert is about the project then.
            }
        }

        return files;
    }

    private static IEnumerable<FileInfo> FilesOf(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => Extensions.Contains(file.Extension) && file.Length <= LongestFile))
        {
            yield return file;
        }

        foreach (var child in folder.EnumerateDirectories().Where(IsOfTheProgram))
        {
            foreach (var file in FilesOf(child))
            {
                yield return file;
            }
        }
    }

    // A link may lead anywhere, back as well.
    private static bool IsOfTheProgram(DirectoryInfo folder) =>
        !Skipped.Contains(folder.Name) && !folder.Name.StartsWith('.') && folder.LinkTarget is null;

    private static string Relative(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/');
}
