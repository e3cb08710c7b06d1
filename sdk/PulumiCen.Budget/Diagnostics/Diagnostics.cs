namespace PulumiCen.Budget;

/// <summary>
/// Makes every diagnostic there is: one method a code, by theme in files of their own. The full text of each has a
/// test, and its code a page in docs/diagnostics.
/// </summary>
public static partial class Diagnostics
{
    private static Diagnostic Error(int number, string text, string? property = null) =>
        new($"CEN1{number:D3}", DiagnosticSeverity.Error, text, property);

    private static Diagnostic Warning(int number, string text, string? property = null) =>
        new($"CEN2{number:D3}", DiagnosticSeverity.Warning, text, property);

    private static Diagnostic Note(int number, string text, string? property = null) =>
        new($"CEN3{number:D3}", DiagnosticSeverity.Note, text, property);
}
