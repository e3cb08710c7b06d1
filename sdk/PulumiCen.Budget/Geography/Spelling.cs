namespace PulumiCen.Budget;

/// <summary>Finds what somebody meant who wrote a name slightly wrong.</summary>
internal static class Spelling
{
    private const int MostMistakes = 2;

    /// <summary>Fewer letters than this for each mistake, and it is another word.</summary>
    private const int LettersPerMistake = 3;

    /// <summary>The name that a text is nearest to; null when it is near none.</summary>
    public static string? Nearest(string text, IEnumerable<string> names)
    {
        var plain = text.Trim().ToLowerInvariant();
        var limit = Math.Min(MostMistakes, plain.Length / LettersPerMistake);
        return names
            .Select(name => (Name: name, Mistakes: Mistakes(plain, name.ToLowerInvariant())))
            .Where(candidate => candidate.Mistakes <= limit)
            .OrderBy(candidate => candidate.Mistakes)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Missing, surplus, wrong and swapped letters; none where only what stands between letters and digits differs.</summary>
    private static int Mistakes(string text, string name) =>
        LettersOf(text).Equals(LettersOf(name), StringComparison.Ordinal) ? 0 : Distance(text, name);

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    private static int Distance(string text, string name)
    {
        if (Math.Abs(text.Length - name.Length) > MostMistakes)
        {
            return int.MaxValue;
        }

        var rows = new int[text.Length + 1, name.Length + 1];
        for (var row = 0; row <= text.Length; row++)
        {
            for (var column = 0; column <= name.Length; column++)
            {
                rows[row, column] = row == 0 || column == 0 ? row + column : Step(rows, text, name, row, column);
            }
        }

        return rows[text.Length, name.Length];
    }

    private static int Step(int[,] rows, string text, string name, int row, int column)
    {
        var isSame = text[row - 1] == name[column - 1];
        var best = Math.Min(
            rows[row - 1, column - 1] + (isSame ? 0 : 1), Math.Min(rows[row - 1, column], rows[row, column - 1]) + 1);
        var isSwapped = row > 1 && column > 1 && text[row - 1] == name[column - 2] && text[row - 2] == name[column - 1];
        return isSwapped ? Math.Min(best, rows[row - 2, column - 2] + 1) : best;
    }
}
