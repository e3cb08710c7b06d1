using PulumiCen.Tool.Errors;
using Spectre.Console;

namespace PulumiCen.Tool.Output;

/// <summary>Errors, whole and last.</summary>
internal static class ErrorView
{
    public static void Write(IAnsiConsole console, IEnumerable<ShownError> errors)
    {
        foreach (var (index, error) in errors.Index())
        {
            if (index > 0)
            {
                console.WriteLine();
            }

            var lines = error.Text.ReplaceLineEndings("\n").Split('\n');
            console.MarkupLineInterpolated($"[red]error:[/] {lines[0]}");
            foreach (var line in lines.Skip(1))
            {
                console.WriteLine(line);
            }
        }
    }
}
