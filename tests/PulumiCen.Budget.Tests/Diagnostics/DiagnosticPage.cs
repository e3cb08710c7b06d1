using System.Text.RegularExpressions;

namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <summary>A page of docs/diagnostics.</summary>
internal sealed partial class DiagnosticPage(string code)
{
    /// <summary>
    /// With this variable set to 1 the tests write the examples into the pages, rather than compare them.
    /// </summary>
    private static readonly bool IsUpdating =
        string.Equals(Environment.GetEnvironmentVariable("UPDATE_DIAGNOSTIC_PAGES"), "1", StringComparison.Ordinal);

    public static string Folder { get; } = Path.Combine(BuildFolders.Repository, "docs", "diagnostics");

    /// <summary>The codes that have a page.</summary>
    public static IEnumerable<string> Codes =>
        Directory.EnumerateFiles(Folder, "CEN*.md").Select(file => Path.GetFileNameWithoutExtension(file)!);

    private string File => Path.Combine(Folder, $"{code}.md");

    public string Text => System.IO.File.ReadAllText(File);

    /// <summary>What stands between the fences under "Example".</summary>
    public string Example => Fence().Match(Text).Groups["example"].Value;

    public void UpdateExample(string example)
    {
        if (IsUpdating)
        {
            System.IO.File.WriteAllText(File, Fence().Replace(Text, $"## Example\n\n```text\n{example.Replace("$", "$$", StringComparison.Ordinal)}\n```", 1));
        }
    }

    /// <summary>What stands between two marks of a name.</summary>
    public string Part(string name) => Text.Split($"<!-- {name} -->\n") is [_, var part, _] ? part : "";

    public void UpdatePart(string name, string part)
    {
        if (IsUpdating)
        {
            var mark = $"<!-- {name} -->\n";
            var parts = Text.Split(mark);
            System.IO.File.WriteAllText(File, string.Concat(parts[0], mark, part, mark, parts[^1]));
        }
    }

    [GeneratedRegex(@"## Example\n\n```text\n(?<example>.*?)\n?```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();
}
