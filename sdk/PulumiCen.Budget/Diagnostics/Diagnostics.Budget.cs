using System.Globalization;

namespace PulumiCen.Budget;

/// <content>CEN10xx, CEN20xx, CEN30xx: what a package has and what is taken of it.</content>
public static partial class Diagnostics
{
    /// <summary>CEN1001: the program's connections need more than their package has.</summary>
    public static Diagnostic BudgetExceeded(BudgetSnapshot budget, Verdict.Exceeds verdict)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(verdict);
        var need = budget.Uses.Any(use => use.Kind == UseKind.Connection && use.Bandwidth.IsUnknown) ? "need at least" : "need";
        var headline = verdict.Over.IsSecret
            ? $"connections of package \"{budget.Package}\" need more than the {verdict.Available} that it has; how much is secret."
            : $"connections of package \"{budget.Package}\" {need} {verdict.Needed}, {HasText(budget)}: {verdict.Over} too much.";
        return Error(1, $"{headline}\n{UseLines.Of(budget.Uses)}\n{FixText.Of(verdict.Fixes)}", "bandwidth");
    }

    /// <summary>CEN1002, or CEN2001 as a warning: the connections would fit, were it not for what others have of the package.</summary>
    /// <param name="budget">The budget, with all its uses.</param>
    /// <param name="verdict">The verdict on it.</param>
    /// <param name="isWarning">Whether it is a warning only.</param>
    public static Diagnostic BudgetExceededByOthers(BudgetSnapshot budget, Verdict.Exceeds verdict, bool isWarning)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(verdict);
        var headline = verdict.Over.IsSecret
            ? $"connections of package \"{budget.Package}\" and what others have of it are more than the {verdict.Available} "
                + "that it has; how much is secret."
            : $"connections of package \"{budget.Package}\" need {budget.Allocated}, and with what others have of it that is "
                + $"{verdict.Needed}; {HasText(budget)}: {verdict.Over} too much.";
        var text = $"{headline}\n{UseLines.Of(budget.Uses)}\n"
            + "What isn't registered here belongs to another stack or to the console, is a connection that this program had and "
            + "that goes only at the end, or is left out by --target or --exclude: then target it as well.\n"
            + $"{FixText.Of(verdict.Fixes)} Or remove what isn't needed any more in an update of its own, before this one.";
        return isWarning ? Warning(1, text, "bandwidth") : Error(2, text, "bandwidth");
    }

    /// <summary>CEN1003: a package is lowered below what it carries until the deletions at the end.</summary>
    public static Diagnostic PackageLoweredTooEarly(BudgetSnapshot budget, Verdict.FitsInTheEndOnly verdict)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(verdict);
        return Error(
            3,
            $"package \"{budget.Package}\" can't go from {budget.PreviousCapacity} to {budget.Capacity} in one update: "
            + $"{CarriesText(verdict)} until {Quoted(verdict.Order)} {AreText(verdict.Order)} deleted, and deletions come last.\n"
            + $"{UseLines.Of(budget.Uses)}\n"
            + $"Do it in two updates: first leave \"{budget.Package}\" at {budget.PreviousCapacity} and remove {Quoted(verdict.Order)}, "
            + "then lower it.",
            "bandwidth");
    }

    /// <summary>CEN1004: new or growing connections need what is freed only by the deletions at the end.</summary>
    public static Diagnostic FreedTooLate(BudgetSnapshot budget, Verdict.FitsInTheEndOnly verdict)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(verdict);
        return Error(
            4,
            $"connections of package \"{budget.Package}\" fit in the end, but not on the way: {CarriesText(verdict)} until "
            + $"{Quoted(verdict.Order)} {AreText(verdict.Order)} deleted, and deletions come last; {HasText(budget)}.\n"
            + $"{UseLines.Of(budget.Uses)}\n"
            + $"Do it in two updates: first remove {Quoted(verdict.Order)} and leave the rest as it is, then make the other changes.",
            "bandwidth");
    }

    /// <summary>CEN3001: whether it fits, only the update can tell.</summary>
    public static Diagnostic BudgetNotKnown(BudgetSnapshot budget, Verdict.CannotKnow verdict)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(verdict);
        var has = verdict.Available.IsKnown ? $"has {verdict.Available}" : "has a bandwidth that isn't known yet";
        var inputs = verdict.Unknowns.Select(input => $"  {input}");
        return Note(
            1,
            $"package \"{budget.Package}\" {has}, and its connections need at least {verdict.AtLeast}. "
            + $"Whether that fits depends on what only the update will know:\n{Shortened.Lines(inputs)}\n"
            + "The update checks it again. To know it in preview, give these inputs values that don't come from other resources.");
    }

    /// <summary>CEN1005, or CEN2002 as a warning: the connections fit only until their package has less by itself.</summary>
    /// <param name="budget">The budget, with <see cref="BudgetSnapshot.Later"/>.</param>
    /// <param name="verdict">The verdict on it with what the package has then.</param>
    /// <param name="isWarning">Whether it is a warning only.</param>
    public static Diagnostic FitsForATimeOnly(BudgetSnapshot budget, Verdict.Exceeds verdict, bool isWarning)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(verdict);
        var then = budget.Later!.Capacity;
        var needing = verdict.IsBecauseOfOthers ? $"connections of package \"{budget.Package}\" and what others have of it" : $"connections of package \"{budget.Package}\"";
        var headline = verdict.Over.IsSecret
            ? $"{needing} fit {LaterText.Until(then)}, then they are too much; how much is secret."
            : $"{needing} need {verdict.Needed}: fits {LaterText.Until(then)}, then {verdict.Over} too much.";
        var text = $"{headline}\n{UseLines.Of(budget.Uses)}\n{ReasonText(budget, then, verdict.Available)}\n{LastingFixText(budget, verdict)}";
        return isWarning ? Warning(2, text, "bandwidth") : Error(5, text, "bandwidth");
    }

    /// <summary>CEN3003: whether the connections still fit when their package has another bandwidth by itself.</summary>
    /// <param name="budget">The budget, with <see cref="BudgetSnapshot.Later"/>.</param>
    public static Diagnostic LaterNotKnown(BudgetSnapshot budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var then = budget.Later!.Capacity;
        var has = budget.Later.Bandwidth.IsKnown ? $"have {budget.Later.Bandwidth}" : "have another bandwidth, and the cloud doesn't say which";
        return Note(
            3,
            $"package \"{budget.Package}\" is to {has}, {LaterText.FromThenOn(then)}. Its connections need at least {budget.Allocated}, "
            + "and whether that still fits then isn't known.\n"
            + "Look at the orders of the package in the console.");
    }

    private static string ReasonText(BudgetSnapshot budget, LaterCapacity then, Amount later) => then switch
    {
        { IsEndOfUpgrade: true } =>
            $"\"{budget.Package}\" is upgraded for a time: it has {later} again {LaterText.FromThenOn(then)}. The cloud drops what is above.",
        { OrderType.Length: > 0 } => $"\"{budget.Package}\" is ordered to have {later} {LaterText.FromThenOn(then)} ({then.OrderType}).",
        _ => $"\"{budget.Package}\" is ordered to have {later} {LaterText.FromThenOn(then)}.",
    };

    /// <summary>To raise it is no help while what it has now is enough: it is what it has then that counts.</summary>
    private static string LastingFixText(BudgetSnapshot budget, Verdict.Exceeds verdict) => "Before then, " + string.Join(
        ", or ",
        verdict.Fixes.Select(fix => fix switch
        {
            Fix.RaisePackage { To.IsSecret: true } => $"have \"{budget.Package}\" upgraded for good",
            Fix.RaisePackage raise => $"have \"{budget.Package}\" upgraded to {raise.To} for good",
            _ => FixText.Of(fix),
        })) + ".";

    private static string HasText(BudgetSnapshot budget) =>
        budget.PreviousCapacity.IsKnown && budget.PreviousCapacity != budget.Capacity
            ? $"it is to have {budget.Capacity} (now {budget.PreviousCapacity})"
            : $"it has {budget.Capacity}";

    private static string CarriesText(Verdict.FitsInTheEndOnly verdict) =>
        verdict.OnTheWay.IsSecret ? "it carries more, how much is secret," : $"it carries {verdict.OnTheWay}";

    private static string AreText(IReadOnlyList<string> names) => names.Count == 1 ? "is" : "are";

    private static string Quoted(IReadOnlyList<string> names)
    {
        const int Shown = 3;
        var shown = names.Take(Shown).Select(name => $"\"{name}\"");
        var more = names.Count > Shown
            ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - Shown:N0} more")
            : "";
        return string.Join(", ", shown) + more;
    }
}
