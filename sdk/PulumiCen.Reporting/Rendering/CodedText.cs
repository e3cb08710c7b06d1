using System.Text.RegularExpressions;

namespace PulumiCen.Reporting.Rendering;

/// <summary>A text with a code of PulumiCen in it, such as <c>... has a problem: CEN1001: connections of ...</c>.</summary>
/// <param name="Code">The code.</param>
/// <param name="Text">The text from the code on.</param>
public sealed partial record CodedText(string Code, string Text)
{
    /// <summary>Finds the code; <see langword="null"/> when the text has none.</summary>
    public static CodedText? Find(string text)
    {
        var match = CodePattern().Match(text);
        return match.Success ? new CodedText(match.Groups["code"].Value, text[match.Index..].TrimEnd()) : null;
    }

    [GeneratedRegex(@"\b(?<code>CEN\d{4}): ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
