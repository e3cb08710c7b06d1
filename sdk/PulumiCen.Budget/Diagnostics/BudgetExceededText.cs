using System.Globalization;
using System.Text.RegularExpressions;

namespace PulumiCen.Budget;

/// <summary>
/// What the first line of CEN1001, CEN1002 or CEN2001 says, read back. A provider that runs in another process can tell
/// its sum in no other way, and it knows more than who only sees the steps of a plan.
/// </summary>
/// <param name="Package">The package's name.</param>
/// <param name="IsBecauseOfOthers">Whether it is exceeded only with what others have of it.</param>
/// <param name="IsAtLeast">Whether bandwidth that isn't known yet comes on top.</param>
/// <param name="Needed">What is needed; of a secret only that it is one.</param>
/// <param name="Available">What the package has; of a secret only that it is one.</param>
/// <param name="Over">How much is too much; of a secret only that it is one.</param>
public sealed partial record BudgetExceededText(
    string Package, bool IsBecauseOfOthers, bool IsAtLeast, Amount Needed, Amount Available, Amount Over)
{
    private static readonly Amount Secret = new(Bandwidth.Zero, IsSecret: true);

    /// <summary>Reads a diagnostic's full text, code first; <see langword="null"/> where it says nothing of the kind.</summary>
    public static BudgetExceededText? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(Own().Match(text), isBecauseOfOthers: false) ?? Parse(WithOthers().Match(text), isBecauseOfOthers: true);
    }

    /// <summary>The verdict that the text was made from.</summary>
    /// <param name="previous">What the package had before.</param>
    /// <param name="uses">Its uses, as far as they are known.</param>
    public Verdict.Exceeds ToVerdict(PlanValue<Bandwidth> previous, IReadOnlyList<BudgetUse> uses)
    {
        ArgumentNullException.ThrowIfNull(uses);
        var capacity = PlanValue.Known(Available.Bandwidth, Available.IsSecret);
        return new Verdict.Exceeds(
            Needed, Available, Over, IsBecauseOfOthers, FixFinder.Find(Package, Needed, Over, previous, capacity, uses));
    }

    private static BudgetExceededText? Parse(Match match, bool isBecauseOfOthers)
    {
        if (!match.Success)
        {
            return null;
        }

        return match.Groups["secret"].Success
            ? new BudgetExceededText(
                match.Groups["package"].Value, isBecauseOfOthers, IsAtLeast: false, Secret, AmountOf(match.Groups["secret"].Value), Secret)
            : new BudgetExceededText(
                match.Groups["package"].Value,
                isBecauseOfOthers,
                match.Groups["least"].Success,
                AmountOf(match.Groups["needed"].Value),
                AmountOf(match.Groups["available"].Value),
                AmountOf(match.Groups["over"].Value));
    }

    private static Amount AmountOf(string text)
    {
        var parts = text.Split(' ');
        if (parts is not [var number, var unit] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return Secret;
        }

        return new Amount(unit is "Mbit/s" ? Bandwidth.FromMegabitsPerSecond(count) : Bandwidth.FromKilobitsPerSecond(count));
    }

    // Names may have anything in them, quotes and line ends too: the shortest name that the rest of the sentence follows.
    [GeneratedRegex(
        """^CEN1001: connections of package "(?<package>.*?)" (need more than the (?<secret>\[secret\]|\d+ [KM]bit/s) that it has; """
        + """how much is secret|need( (?<least>at least))? (?<needed>\[secret\]|\d+ [KM]bit/s), it (has|is to have) """
        + """(?<available>\[secret\]|\d+ [KM]bit/s)( \(now [^)]*\))?: (?<over>\[secret\]|\d+ [KM]bit/s) too much)\.(\n|$)""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Own();

    [GeneratedRegex(
        """^CEN(1002|2001): connections of package "(?<package>.*?)" (and what others have of it are more than the """
        + """(?<secret>\[secret\]|\d+ [KM]bit/s) that it has; how much is secret|need (\[secret\]|\d+ [KM]bit/s), and with what others """
        + """have of it that is (?<needed>\[secret\]|\d+ [KM]bit/s); it (has|is to have) (?<available>\[secret\]|\d+ [KM]bit/s)"""
        + """( \(now [^)]*\))?: (?<over>\[secret\]|\d+ [KM]bit/s) too much)\.(\n|$)""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithOthers();
}
