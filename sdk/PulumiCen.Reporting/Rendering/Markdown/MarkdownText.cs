using System.Globalization;
using System.Text;

namespace PulumiCen.Reporting.Rendering.Markdown;

/// <summary>Text in a cell of a Markdown table that stays text: no markup, no mention, no end of the cell.</summary>
internal static class MarkdownText
{
    private const string Special = "&<>\"'`*_~[]()#|\\!@$^:";

    /// <summary>A name, as code: GitHub looks for no mentions there, and a quote or an emoji stays what it is.</summary>
    public static string Code(string name) => $"<code>{Escape(PlainName.Of(name))}</code>";

    /// <summary>Words. Every character that Markdown or HTML may give a meaning to becomes an entity.</summary>
    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        foreach (var letter in words)
        {
            _ = Special.Contains(letter, StringComparison.Ordinal)
                ? text.Append(CultureInfo.InvariantCulture, $"&#{(int)letter};")
                : text.Append(letter is '\n' or '\r' ? ' ' : letter);
        }

        return text.ToString();
    }
}
