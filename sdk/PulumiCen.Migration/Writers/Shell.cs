namespace PulumiCen.Migration.Writers;

/// <summary>Words of a shell's command line.</summary>
internal static class Shell
{
    /// <summary>A word in single quotes, which every POSIX shell takes literally.</summary>
    public static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>One command, which does all or nothing, with a line for each of its words.</summary>
    public static string OnLines(string command, IEnumerable<string> words) =>
        string.Join(" \\\n  ", words.Select(Quoted).Prepend(command));
}
