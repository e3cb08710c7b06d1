using CsCheck;

namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <summary>What CEN1001, CEN1002 and CEN2001 say is read back as it was.</summary>
public class BudgetExceededTextTests
{
    private static readonly string[] Pieces =
    [
        "cn", "-na", "\"", "'", "(", ")", "[", "]", " ", ".", ":", ",", ";", "\n", "需要", "need", "5 Mbit/s", "[secret]", "CEN1001: ", "\\", "$",
    ];

    private static Gen<string> Name => Gen.Int[0, Pieces.Length - 1].Array[1, 8].Select(parts => string.Concat(parts.Select(part => Pieces[part])));

    private static Gen<Bandwidth> Megabits => Gen.Int[2, 20_000].Select(number => Bandwidth.FromMegabitsPerSecond(number));

    [Fact]
    public void WhatIsBuiltIsReadBack() => Gen.Select(Exceeded, Gen.Bool, Gen.Bool).Sample(
        (given, isBecauseOfOthers, isWarning) =>
        {
            var (budget, verdict) = (given.Budget, given.Verdict with { IsBecauseOfOthers = isBecauseOfOthers });
            var diagnostic = isBecauseOfOthers
                ? Diagnostics.BudgetExceededByOthers(budget, verdict, isWarning)
                : Diagnostics.BudgetExceeded(budget, verdict);

            var isSecret = verdict.Over.IsSecret;
            var expected = new BudgetExceededText(
                budget.Package,
                isBecauseOfOthers,
                !isSecret && !isBecauseOfOthers && budget.Uses.Any(use => use.Bandwidth.IsUnknown),
                isSecret ? Hidden : verdict.Needed,
                verdict.Available.IsSecret ? Hidden : verdict.Available,
                isSecret ? Hidden : verdict.Over);
            Assert.Equal(expected, BudgetExceededText.Parse(diagnostic.ToString()));
        },
        iter: 2_000);

    [Theory]
    [InlineData("")]
    [InlineData("connections of package \"cn-na\" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.")]
    [InlineData("CEN1001: something else")]
    [InlineData("CEN1153: connections \"a\" and \"b\" are for the same regions.")]
    public void AnotherTextIsNone(string text) => Assert.Null(BudgetExceededText.Parse(text));

    [Fact]
    public void TheVerdictKnowsWhatHelps()
    {
        var use = new BudgetUse(UseKind.Connection, "a", PlanValue.Known(Mbit(9)), default, default);
        var text = new BudgetExceededText("cn-na", IsBecauseOfOthers: false, IsAtLeast: false, new(Mbit(24)), new(Mbit(20)), new(Mbit(4)));

        var verdict = text.ToVerdict(PlanValue.Absent<Bandwidth>(), [use]);

        Assert.Equal(
            [new Fix.RaisePackage("cn-na", new(Mbit(24))), new Fix.TakeFromConnection("a", new(Mbit(4)))],
            verdict.Fixes);
    }

    private static Amount Hidden => new(Bandwidth.Zero, IsSecret: true);

    private static Gen<(BudgetSnapshot Budget, Verdict.Exceeds Verdict)> Exceeded =>
        from name in Name
        from capacity in Megabits
        from over in Gen.Int[1, 5_000_000].Select(number => Bandwidth.FromKilobitsPerSecond(number))
        from before in Gen.OneOf(Gen.Const(PlanValue.Absent<Bandwidth>()), Megabits.Select(value => PlanValue.Known(value)))
        from isSecret in Gen.Bool
        from isCapacitySecret in Gen.Bool
        from isUnknown in Gen.Bool
        select Make(name, capacity, over, before, isSecret, isSecret && isCapacitySecret, isUnknown);

    private static (BudgetSnapshot Budget, Verdict.Exceeds Verdict) Make(
        string name, Bandwidth capacity, Bandwidth over, PlanValue<Bandwidth> before, bool isSecret, bool isCapacitySecret, bool isUnknown)
    {
        var bandwidth = isUnknown ? PlanValue.Unknown<Bandwidth>() : PlanValue.Known(capacity + over, isSecret);
        var use = new BudgetUse(UseKind.Connection, name + " 2", bandwidth, default, default);
        var verdict = new Verdict.Exceeds(
            new Amount(capacity + over, isSecret),
            new Amount(capacity, isCapacitySecret),
            new Amount(over, isSecret),
            IsBecauseOfOthers: false,
            [new Fix.RaisePackage(name, new Amount(capacity + over, isSecret))]);
        var budget = new BudgetSnapshot
        {
            Package = name,
            Capacity = PlanValue.Known(capacity, isCapacitySecret),
            PreviousCapacity = before,
            Areas = default,
            Allocated = verdict.Needed,
            Others = new Amount(Bandwidth.Zero),
            Uses = [use],
            Verdict = verdict,
        };
        return (budget, verdict);
    }

    private static Bandwidth Mbit(long number) => Bandwidth.FromMegabitsPerSecond(number);
}
