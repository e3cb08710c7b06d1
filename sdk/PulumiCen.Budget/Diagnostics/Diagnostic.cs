namespace PulumiCen.Budget;

/// <summary>
/// Something to tell the user. Only <see cref="Diagnostics"/> makes them; each code has a page in docs/diagnostics.
/// </summary>
public sealed record Diagnostic
{
    private const string Pages = "https://github.com/PulumiCen/PulumiCen/blob/main/docs/diagnostics/";

    internal Diagnostic(string code, DiagnosticSeverity severity, string text, string? property = null)
    {
        Code = code;
        Severity = severity;
        Text = text;
        Property = property;
    }

    /// <summary>Its code, such as <c>CEN1001</c>.</summary>
    public string Code { get; }

    /// <summary>How bad it is.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>What is wrong and what helps, without code and link; one or more lines, parted by <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>The input that it is about, such as <c>bandwidth</c>; null where it is about no single one.</summary>
    public string? Property { get; }

    /// <summary>The page that explains the code.</summary>
    public string HelpLink => $"{Pages}{Code}.md";

    /// <summary>The full text as a user reads it: code, text, and on the last line the link.</summary>
    public override string ToString() => $"{Code}: {Text}\n{HelpLink}";
}
