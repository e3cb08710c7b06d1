using PulumiCen.Reporting.Steps;
using Spectre.Console;

namespace PulumiCen.Tool.Output;

/// <summary>Warnings and what the program logged.</summary>
internal static class MessageView
{
    public static void Write(IAnsiConsole console, IEnumerable<EngineMessage> messages)
    {
        foreach (var message in messages.Where(message => message.Severity != MessageSeverity.Error))
        {
            var isWarning = message.Severity == MessageSeverity.Warning;
            var lines = message.Text.ReplaceLineEndings("\n").Split('\n');
            console.WriteLine();
            console.MarkupLine((isWarning ? "[yellow]warning:[/] " : string.Empty) + lines[0].EscapeMarkup());
            foreach (var line in lines.Skip(1))
            {
                console.WriteLine(line);
            }
        }
    }
}
