namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN1310 and CEN3002.</content>
internal static partial class Samples
{
    private static IEnumerable<Diagnostic> Policy() =>
    [
        Diagnostics.PolicySettingInvalid("cannotKnow", "\"sometimes\"", ["mandatory", "advisory", "disabled"], []),
        Diagnostics.PolicySettingInvalid("canNotKnow", "", [], ["enforcementLevel", "cannotKnow"]),
        Diagnostics.BudgetExceededSoFar("cn-na", SoFar(isSecret: false)),
        Diagnostics.BudgetExceededSoFar("cn-na", SoFar(isSecret: true)),
    ];

    private static Verdict.Exceeds SoFar(bool isSecret) => new(
        new Amount(Bandwidth.FromMegabitsPerSecond(24), isSecret),
        new Amount(Bandwidth.FromMegabitsPerSecond(20)),
        new Amount(Bandwidth.FromMegabitsPerSecond(4), isSecret),
        IsBecauseOfOthers: false,
        []);
}
