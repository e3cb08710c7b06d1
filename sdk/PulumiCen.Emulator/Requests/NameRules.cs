namespace PulumiCen.Emulator.Requests;

/// <summary>Names and descriptions of all resources.</summary>
internal static class NameRules
{
    private const int MaximumName = 128;
    private const int MaximumDescription = 256;

    public static string? Name(this ActionContext context, string parameter = "Name") =>
        Check(context.Given(parameter), MaximumName, "InvalidName");

    public static string? Description(this ActionContext context, string parameter = "Description") =>
        Check(context.Given(parameter), MaximumDescription, "InvalidDescription");

    private static string? Check(string? text, int longest, string code) =>
        text is null || (text.Length <= longest && !IsLink(text))
            ? text
            : throw new RefusalException(400, code, $"The text is longer than {longest} characters, or starts with http:// or https://.");

    private static bool IsLink(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
