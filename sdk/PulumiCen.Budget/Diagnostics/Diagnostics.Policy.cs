namespace PulumiCen.Budget;

/// <content>CEN1310 and CEN3002: the policy pack.</content>
public static partial class Diagnostics
{
    /// <summary>CEN3002: what is registered so far needs more than the package has; the provider tells the whole.</summary>
    public static Diagnostic BudgetExceededSoFar(string package, Verdict.Exceeds verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var sum = verdict.Over.IsSecret
            ? $"need more than the {verdict.Available} that it has; how much is secret."
            : $"need {verdict.Needed}, it has {verdict.Available}: {verdict.Over} too much.";
        return Note(
            2,
            $"the connections of package \"{package}\" that are registered so far {sum}\n"
            + "More may come. The provider's own error has the whole sum, and what helps.",
            "bandwidth");
    }

    /// <summary>CEN1310: a setting of the policy pack that isn't one.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="value">Its value, as JSON.</param>
    /// <param name="choices">The permitted values; none where there is no such setting.</param>
    /// <param name="settings">The settings that there are.</param>
    public static Diagnostic PolicySettingInvalid(
        string setting, string value, IReadOnlyList<string> choices, IReadOnlyList<string> settings)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(settings);
        return Error(
            310,
            choices.Count == 0
                ? $"the policy \"cen-bandwidth\" has no setting \"{setting}\".\nIt has: {Listed(settings)}."
                : $"the setting \"{setting}\" of the policy \"cen-bandwidth\" is {value}.\nIt must be one of: {Listed(choices)}.");
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
