using System.Text;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Rendering.Markdown;

/// <summary>Errors and warnings, whole as far as there is room.</summary>
internal static class MarkdownDiagnostics
{
    // A text that is longer says the rest on its code's page, or in the log.
    private const int MostOfOne = 4_000;

    public static void Append(StringBuilder text, IEnumerable<EngineMessage> messages, int room)
    {
        var shown = messages.ToList();
        var end = text.Length + (room / 2);
        for (var index = 0; index < shown.Count; index++)
        {
            var block = Block(shown[index]);
            if (text.Length + block.Length > end)
            {
                MarkdownReport.Line(text);
                MarkdownReport.Line(text, $"... and {shown.Count - index} more messages.");
                return;
            }

            text.Append(block);
        }
    }

    private static string Block(EngineMessage message)
    {
        var shortened = message.Text.Length <= MostOfOne ? message.Text : message.Text[..MostOfOne] + "\n...";
        var lines = shortened.ReplaceLineEndings("\n").Split('\n').Select(line => MarkdownText.Escape(PlainName.Of(line)));
        var sign = message.Severity == MessageSeverity.Error ? "❌" : "⚠️";

        // Preformatted, as the connections in it are aligned.
        return $"\n{sign}\n<pre>{string.Join('\n', lines)}</pre>\n";
    }
}
