using Newtonsoft.Json;

namespace PulumiCen.Migration.Writers;

/// <summary>Texts as literals.</summary>
internal static class Literals
{
    /// <summary>In double quotes, with escapes that C#, TypeScript and YAML have in common.</summary>
    public static string Quoted(string text) => JsonConvert.ToString(text);

    /// <summary>The same in a program of Pulumi's YAML, where <c>${</c> begins an expression.</summary>
    public static string QuotedYaml(string text) => Quoted(text.Replace("${", "$${", StringComparison.Ordinal));

    /// <summary>A text on one line of a comment.</summary>
    public static string Comment(string text) => string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character));

    public static string UpperFirst(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
