namespace PulumiCen.Cloud.Credentials.Files;

/// <summary>The sections of an ini file.</summary>
internal static class IniFile
{
    /// <summary>Names to values of one section; null when it isn't there. A value later in the file wins.</summary>
    public static IReadOnlyDictionary<string, string>? Section(string text, string name)
    {
        Dictionary<string, string>? section = null;
        var isInside = false;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] is '#' or ';')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                isInside = line[1..^1].Trim().Equals(name, StringComparison.Ordinal);
                section = isInside ? section ?? new(StringComparer.OrdinalIgnoreCase) : section;
            }
            else if (isInside && line.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value])
            {
                section![key] = value;
            }
        }

        return section;
    }
}
