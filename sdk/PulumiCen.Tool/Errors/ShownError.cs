using PulumiCen.Budget;

namespace PulumiCen.Tool.Errors;

/// <summary>An error as the user reads it.</summary>
/// <param name="Code">Its code, such as <c>CEN1001</c>.</param>
/// <param name="Text">The full text, code first.</param>
internal sealed record ShownError(string Code, string Text)
{
    public static ShownError Of(Diagnostic diagnostic) => new(diagnostic.Code, diagnostic.ToString());
}
