using System.Text;

namespace PulumiCen.Migration.Programs;

/// <summary>
/// Names in the new program. All are different, whatever their types: a program in YAML has one list of resources. The same
/// source always gets the same names.
/// </summary>
internal sealed class NameTable
{
    // YAML has a variable of this name.
    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { "pulumi" };
    private readonly HashSet<string> _variables = new(Keywords.All, StringComparer.Ordinal);

    /// <summary>A name that nothing else has, made of letters, digits, hyphens and underscores.</summary>
    /// <param name="wanted">What it should be called.</param>
    /// <param name="kind">What it is, for a second one of the same name.</param>
    public string NameOf(string wanted, ProgramKind kind)
    {
        var plain = Plain(wanted);
        var suffix = kind switch
        {
            ProgramKind.Instance => "instance",
            ProgramKind.BandwidthPackage => "package",
            _ => "connection",
        };
        var name = plain.Length > 0 ? plain : suffix;
        return Unique(_names, name, $"{name}-{suffix}", '-');
    }

    /// <summary>A variable for a name: <c>cn-na</c> is <c>cnNa</c>.</summary>
    public string VariableOf(string name, ProgramKind kind)
    {
        var words = name.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries);
        var variable = string.Concat(words.Select((word, index) => index == 0 ? LowerFirst(word) : UpperFirst(word)));
        var kindWord = LowerFirst(kind.ToString());
        if (variable.Length == 0 || char.IsAsciiDigit(variable[0]))
        {
            variable = kindWord + variable;
        }

        return Unique(_variables, variable, variable + UpperFirst(kindWord), null);
    }

    private static string Unique(HashSet<string> taken, string first, string second, char? joint)
    {
        if (taken.Add(first))
        {
            return first;
        }

        var name = second;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = $"{second}{joint}{number}";
        }

        return name;
    }

    private static string Plain(string wanted)
    {
        var text = new StringBuilder();
        foreach (var character in wanted)
        {
            var isPlain = char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
            if (isPlain || (text.Length > 0 && text[^1] != '-'))
            {
                text.Append(isPlain ? character : '-');
            }
        }

        return text.ToString().Trim('-');
    }

    private static string LowerFirst(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    private static string UpperFirst(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
