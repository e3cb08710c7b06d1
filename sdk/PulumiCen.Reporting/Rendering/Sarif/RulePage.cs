using System.Text.RegularExpressions;

namespace PulumiCen.Reporting.Rendering.Sarif;

/// <summary>The page of a diagnostic's code (docs/diagnostics), as code scanning shows it.</summary>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Summary">Its first paragraph.</param>
/// <param name="Markdown">All of it but the title.</param>
internal sealed partial record RulePage(string Title, string Summary, string Markdown)
{
    private const string Pages = "https://github.com/PulumiCen/PulumiCen/blob/main/docs/";

    /// <summary>The title as one word, which is how tools of this kind name their rules.</summary>
    public string Name => string.Concat(Word().Matches(Title).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..].ToLowerInvariant()));

    /// <summary>The page without its markup.</summary>
    public string Text => Link().Replace(Markup().Replace(Markdown, string.Empty), "${text}").Trim();

    /// <summary>The page of a code; one that only names it where this version has none.</summary>
    public static RulePage Of(string code)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream($"{code}.md");
        if (stream is null)
        {
            var unknown = $"A diagnostic of PulumiCen that this version has no page of: {code}.";
            return new RulePage(unknown, unknown, unknown);
        }

        using var reader = new StreamReader(stream);
        var (title, rest) = Split(reader.ReadToEnd().ReplaceLineEndings("\n"), "\n\n");
        var markdown = Link().Replace(rest.Trim(), match => $"[{match.Groups["text"].Value}]({Absolute(match.Groups["target"].Value)})");
        var summary = Split(markdown, "\n\n").First.Replace('\n', ' ');
        return new RulePage(Sentence(title[(title.IndexOf(": ", StringComparison.Ordinal) + 2)..]), summary, markdown);
    }

    private static (string First, string Others) Split(string text, string separator)
    {
        var end = text.IndexOf(separator, StringComparison.Ordinal);
        return end < 0 ? (text, string.Empty) : (text[..end], text[(end + separator.Length)..]);
    }

    private static string Sentence(string title) => $"{char.ToUpperInvariant(title[0])}{title[1..].TrimEnd('.')}.";

    // A page links to its neighbours; elsewhere these are found only by their whole address.
    private static string Absolute(string target) => target.Contains("://", StringComparison.Ordinal)
        ? target
        : new Uri(new Uri(Pages + "diagnostics/"), target).AbsoluteUri;

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^```\w*\n|^#+ |`|\*\*", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();
}
