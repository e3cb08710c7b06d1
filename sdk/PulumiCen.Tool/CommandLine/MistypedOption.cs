using System.CommandLine;
using System.CommandLine.Parsing;
using PulumiCen.Budget;

namespace PulumiCen.Tool.CommandLine;

/// <summary>
/// Finds what looks like an option and is none. The parser takes it for the folder of the program, or for the value of the
/// option before it.
/// </summary>
internal static class MistypedOption
{
    // More than that is another word.
    private const int MostEdits = 3;

    /// <summary>What is wrong; <see langword="null"/> when nothing is.</summary>
    public static Diagnostic? Find(ParseResult result)
    {
        if (result.Tokens.Any(token => token.Type == TokenType.Directive))
        {
            return null;
        }

        var mistyped = result.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && LooksLikeAnOption(token.Value));
        if (mistyped is null)
        {
            return null;
        }

        var name = mistyped.Value.Split('=', ':')[0];
        var command = result.CommandResult.Command;
        return Diagnostics.UnrecognizedOption(
            command is RootCommand ? string.Empty : command.Name, name, Nearest(name, NamesOf(result.CommandResult)));
    }

    // A hyphen alone is standard input, and a number may be negative.
    private static bool LooksLikeAnOption(string text) =>
        text.StartsWith("--", StringComparison.Ordinal) || (text is ['-', var first, ..] && char.IsLetter(first));

    private static IEnumerable<string> NamesOf(CommandResult? result)
    {
        for (var own = true; result is not null; result = result.Parent as CommandResult, own = false)
        {
            foreach (var option in result.Command.Options.Where(option => own || option.Recursive))
            {
                yield return option.Name;
            }
        }
    }

    private static string? Nearest(string name, IEnumerable<string> names) => names
        .Select(candidate => (Name: candidate, Edits: Edits(name, candidate)))
        .Where(candidate => candidate.Edits <= Math.Min(MostEdits, name.Length / 2))
        .OrderBy(candidate => candidate.Edits)
        .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    /// <summary>How many letters have to be put in, taken out, changed or swapped to get from one to the other.</summary>
    private static int Edits(string one, string other)
    {
        var edits = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                edits[row, column] = (row, column) switch
                {
                    (0, _) => column,
                    (_, 0) => row,
                    _ => Least(edits, one, other, row, column),
                };
            }
        }

        return edits[one.Length, other.Length];
    }

    private static int Least(int[,] edits, string one, string other, int row, int column)
    {
        var change = one[row - 1] == other[column - 1] ? 0 : 1;
        var least = Math.Min(
            edits[row - 1, column - 1] + change, Math.Min(edits[row - 1, column], edits[row, column - 1]) + 1);
        var isSwap = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
        return isSwap ? Math.Min(least, edits[row - 2, column - 2] + 1) : least;
    }
}
