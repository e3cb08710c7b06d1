using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>Errors and warnings, whole.</summary>
internal static class HtmlDiagnostics
{
    public static void Write(TextWriter writer, IEnumerable<EngineMessage> messages)
    {
        foreach (var message in messages)
        {
            var (kind, word) = message.Severity == MessageSeverity.Error ? ("exceeds", "Error") : ("unsure", "Warning");
            var about = message.Urn is { Length: > 0 } urn ? $"<span class=\"areas\">{HtmlText.Name(Urns.Name(urn))}</span>" : string.Empty;
            var code = message.Code is null ? string.Empty : $"<span class=\"badge\">{message.Code}</span>";
            writer.Write($"<section class=\"{kind}\"><div class=\"title\"><h2 class=\"verdict\">{word}</h2>{about}{code}</div>"
                + $"<pre tabindex=\"0\">{HtmlText.Escape(message.Text)}</pre></section>\n");
        }
    }
}
