using System.Net;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>Text in HTML that stays text.</summary>
internal static class HtmlText
{
    public static string Escape(string words) => WebUtility.HtmlEncode(string.Join('\n', words.ReplaceLineEndings("\n").Split('\n').Select(PlainName.Of)));

    /// <summary>A name; its direction of writing ends with it.</summary>
    public static string Name(string name) => $"<bdi>{WebUtility.HtmlEncode(PlainName.Of(name))}</bdi>";
}
