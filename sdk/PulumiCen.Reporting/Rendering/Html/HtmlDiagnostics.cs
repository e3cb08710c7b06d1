using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Rendering.Html;

/// <summary>Errors and warnings, whole.</summary>
internal static class HtmlDiagnostics
{
    public static void Write(TextWriter writer, IEnumerable<EngineMessage> messages)
    {
        foreach (var message in messages.Where(message => message.Severity is "error" or "warning"))
        {
            var text = CodedText.Find(message.Text)?.Text ?? message.Text;
            var kind = message.Severity is "error" ? "exceeds" : "unsure";
            writer.Write($"<section class=\"{kind}\"><h2>{(message.Severity is "error" ? "Error" : "Warning")}</h2><pre>{HtmlText.Escape(text)}</pre></section>\n");
        }
    }
}
