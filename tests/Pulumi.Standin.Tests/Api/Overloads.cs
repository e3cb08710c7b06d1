using System.Text.RegularExpressions;

namespace Pulumi.Standin.Tests.Api;

/// <summary>The overloads of each member name, in a form that both kinds of lists can be compared in.</summary>
internal static partial class Overloads
{
    private const string Constructor = ".ctor";

    /// <summary>Of a list of an official package: <c>TYPE.Method&lt;T&gt;(parameters) -> result</c>.</summary>
    public static ILookup<string, string> Official(IEnumerable<string> lines) => lines
        .Where(line => !line.Contains(" :: ", StringComparison.Ordinal))
        .Select(Split)
        .OfType<(string Path, string Parameters)>()
        .ToLookup(member => Generics().Replace(member.Path, ""), Signature);

    /// <summary>Of a list of the stand-in's, which has constructors and operators as they are written.</summary>
    public static ILookup<string, string> StandIn(IEnumerable<string> lines) => lines
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => Split(Modifiers().Replace(line, "")))
        .OfType<(string Path, string Parameters)>()
        .ToLookup(member => Name(member.Path), Signature);

    private static string Name(string path)
    {
        var name = Generics().Replace(Operator().Replace(path, match => match.Groups["kind"].Value switch
        {
            "implicit" => ".op_Implicit",
            "explicit" => ".op_Explicit",
            _ => match.Groups["sign"].Value is "==" ? ".op_Equality" : ".op_Inequality",
        }), "");
        var parts = name.Split('.');
        return parts is [.., var type, var member] && type == member ? name[..name.LastIndexOf('.')] + "." + Constructor : name;
    }

    private static (string Path, string Parameters)? Split(string line)
    {
        var start = Find(line, 0, depth => depth == 0, '(');
        return start < 0 ? null : (line[..start], line[(start + 1)..Find(line, start, depth => depth == 0, ')')]);
    }

    private static int Find(string text, int start, Func<int, bool> isThere, char wanted)
    {
        var depth = wanted == ')' ? -1 : 0;
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] == wanted && isThere(depth))
            {
                return index;
            }

            depth += text[index] switch
            {
                '<' or '(' or '[' => 1,
                '>' when index == 0 || text[index - 1] != '-' => -1,
                ')' or ']' => -1,
                _ => 0,
            };
        }

        return -1;
    }

    /// <summary>The parameters' types; a generic one by its place among those of the type and the method.</summary>
    private static string Signature((string Path, string Parameters) member)
    {
        var types = string.Join(", ", Parameters(member.Parameters).Select(TypeOf));
        var names = Generics().Matches(Operator().Replace(member.Path, ""))
            .SelectMany(match => match.Value.Trim('<', '>').Split(','))
            .Select((name, place) => (Name: name.Trim(), Place: place));
        foreach (var (name, place) in names)
        {
            types = Regex.Replace(types, $@"(?<![\w.]){Regex.Escape(name)}(?![\w.])", $"!{place}", RegexOptions.ExplicitCapture);
        }

        return $"({types})";
    }

    private static IEnumerable<string> Parameters(string text)
    {
        while (text.Length > 0)
        {
            var end = Find(text, 0, depth => depth == 0, ',');
            yield return end < 0 ? text : text[..end];
            text = end < 0 ? "" : text[(end + 1)..];
        }
    }

    private static string TypeOf(string parameter)
    {
        var declared = Nullability().Replace(parameter.Split(" = ", 2)[0], "").Trim();
        return ParameterModifiers().Replace(declared[..declared.LastIndexOf(' ')], "")
            .Replace("System.Byte[]", "byte[]", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("^(?:(?:static|override|virtual|abstract|readonly|const|sealed) )+")]
    private static partial Regex Modifiers();

    [GeneratedRegex("^(?:(?:this|params|in|ref|out) )+")]
    private static partial Regex ParameterModifiers();

    [GeneratedRegex("[!?]")]
    private static partial Regex Nullability();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Generics();

    [GeneratedRegex(@"\.(?:(?<kind>implicit|explicit) )?operator (?<sign>.+)$")]
    private static partial Regex Operator();
}
