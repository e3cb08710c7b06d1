namespace PulumiCen.Budget;

/// <summary>From a verdict to what the user is told.</summary>
internal static class BudgetDiagnosis
{
    /// <summary>What is wrong whatever comes later. Looks at the connections only when something is.</summary>
    public static IEnumerable<Diagnostic> OfRegistered(BudgetAssessment assessment) => assessment.ExceedsRegistered
        && assessment.OfRegistered() is Verdict.Exceeds exceeds
            ? [Diagnostics.BudgetExceeded(assessment.Snapshot(exceeds, withOthers: false), exceeds)]
            : [];

    /// <summary>What there is to say once all is registered; null when it fits.</summary>
    public static Diagnostic? Of(BudgetAssessment assessment, DiagnosticSeverity? others)
    {
        var verdict = assessment.OfAll();
        return verdict switch
        {
            Verdict.Exceeds { IsBecauseOfOthers: false } exceeds =>
                Diagnostics.BudgetExceeded(assessment.Snapshot(verdict, withOthers: false), exceeds),
            Verdict.Exceeds exceeds when others is { } severity => Diagnostics.BudgetExceededByOthers(
                assessment.Snapshot(verdict, withOthers: true), exceeds, isWarning: severity != DiagnosticSeverity.Error),
            Verdict.FitsInTheEndOnly late when assessment.IsLowered =>
                Diagnostics.PackageLoweredTooEarly(assessment.Snapshot(verdict, withOthers: true), late),
            Verdict.FitsInTheEndOnly late => Diagnostics.FreedTooLate(assessment.Snapshot(verdict, withOthers: true), late),
            Verdict.CannotKnow unknown when !TakesNothing(unknown) => Diagnostics.BudgetNotKnown(assessment.Snapshot(verdict, withOthers: true), unknown),
            _ => null,
        };
    }

    /// <summary>What there is to say of the time when the package has another bandwidth by itself; null for nothing.</summary>
    public static Diagnostic? OfLater(BudgetAssessment now, DiagnosticSeverity? others, DiagnosticSeverity? later)
    {
        if (later is not { } severity || now.LaterBudget is not { } budget || IsTold(now.OfAll(), others))
        {
            return null;
        }

        return budget.Verdict switch
        {
            Verdict.Exceeds { IsBecauseOfOthers: true } when others is null => null,
            Verdict.Exceeds exceeds => Diagnostics.FitsForATimeOnly(
                now.Snapshot(now.OfAll(), withOthers: exceeds.IsBecauseOfOthers),
                exceeds,
                isWarning: severity != DiagnosticSeverity.Error || (exceeds.IsBecauseOfOthers && others != DiagnosticSeverity.Error)),
            Verdict.CannotKnow unknown when unknown.AtLeast.Bandwidth > Bandwidth.Zero && now.OfAll() is not Verdict.CannotKnow =>
                Diagnostics.LaterNotKnown(now.Snapshot(now.OfAll(), withOthers: false)),
            _ => null,
        };
    }

    /// <summary>Whether there is too little now, which is told.</summary>
    private static bool IsTold(Verdict now, DiagnosticSeverity? others) =>
        now is Verdict.Exceeds exceeds && (!exceeds.IsBecauseOfOthers || others is not null);

    /// <summary>Whether only the package's own bandwidth isn't known, and nothing is taken of it: that fits in whatever it has.</summary>
    private static bool TakesNothing(Verdict.CannotKnow unknown) =>
        unknown.AtLeast.Bandwidth == Bandwidth.Zero && !unknown.Available.IsKnown && unknown.Unknowns.Count == 1;
}
