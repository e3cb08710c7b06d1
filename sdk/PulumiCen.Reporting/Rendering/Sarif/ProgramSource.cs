namespace PulumiCen.Reporting.Rendering.Sarif;

/// <summary>
/// Finds where a program names a resource. The engine's events don't say it, so this looks for the name in quotes;
/// a name that the program puts together isn't found.
/// </summary>
public sealed class ProgramSource
{
    private static readonly string[] Patterns = ["*.cs", "*.fs", "*.vb", "*.ts", "*.js", "*.py", "*.go", "*.java"];
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", ".pulumi", ".git"];

    private readonly List<(string File, string[] Lines)> _files = [];

    private ProgramSource()
    {
    }

    /// <summary>No source: nothing is found.</summary>
    public static ProgramSource None { get; } = new();

    /// <summary>Reads the program in a folder.</summary>
    /// <param name="folder">The program's folder.</param>
    /// <param name="root">What the files' names are relative to: the repository's root.</param>
    public static ProgramSource Read(string folder, string root)
    {
        var source = new ProgramSource();
        foreach (var file in Patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(Skipped.Contains))
            .Order(StringComparer.Ordinal))
        {
            source._files.Add((Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllLines(file)));
        }

        return source;
    }

    /// <summary>The first line that has the name in quotes.</summary>
    public SourceLocation? Find(string resourceName)
    {
        foreach (var (file, lines) in _files)
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
}
