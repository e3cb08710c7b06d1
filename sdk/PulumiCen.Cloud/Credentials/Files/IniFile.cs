namespace PulumiCen.Cloud.Credentials.Files;

/// <summary>
/// The sections of an ini file. Comments begin with <c>#</c> or <c>;</c>, on lines of their own or behind a section's name
/// or a value, as in the samples of the official SDKs; quotes around a value keep them out.
/// </summary>
internal static class IniFile
{
    private static readonly char[] CommentMarks = ['#', ';'];

    /// <summary>Names to values of one section; null when it isn't there. A value later in the file wins.</summary>
    public static IReadOnlyDictionary<string, string>? Section(string text, string name)
    {
        Dictionary<string, string>? section = null;
        var isInside = false;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (CommentMarks.Contains(line[0]))
            {
                continue;
            }

            if (SectionIn(line) is { } found)
            {
                isInside = found.Equals(name, StringComparison.Ordinal);
                section = isInside ? section ?? new(StringComparer.OrdinalIgnoreCase) : section;
            }
            else if (isInside && line.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value])
            {
                section![key] = ValueOf(value);
            }
        }

        return section;
    }

    private static string? SectionIn(string line)
    {
        var end = line[0] == '[' ? line.IndexOf(']', StringComparison.Ordinal) : -1;
        return end > 0 && (line[(end + 1)..].TrimStart() is "" or ['#' or ';', ..]) ? line[1..end].Trim() : null;
    }

    private static string ValueOf(string value)
    {
        if (value is [('"' or '\'') and var quote, ..] && value.IndexOf(quote, 1) is > 0 and var end)
        {
            return value[1..end];
        }

        var comment = value.IndexOfAny(CommentMarks);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }
}
