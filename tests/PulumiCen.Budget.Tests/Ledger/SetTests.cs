using CsCheck;
using PulumiCen.Budget.Tests.Model;

namespace PulumiCen.Budget.Tests.Ledger;

/// <summary>Who sets a resource is told whether something is wrong with it, and not what.</summary>
public sealed class SetTests
{
    [Fact]
    public void Something_is_wrong_if_and_only_if_there_is_something_to_say() => Generators.Steps.Sample(
        steps =>
        {
            var (told, only) = (new BudgetLedger(), new BudgetLedger());
            foreach (var step in steps)
            {
                var errors = step.Tell(told);
                var isWrong = step switch
                {
                    Step.SetPackage set => only.Set(set.Package),
                    Step.SetConnection set => only.Set(set.Connection),
                    _ => Other(step, only),
                };
                if (step is Step.SetPackage or Step.SetConnection)
                {
                    Assert.Equal(errors.Count > 0, isWrong);
                }
            }

            Assert.Equal(told.Findings(DiagnosticSeverity.Error), only.Findings(DiagnosticSeverity.Error));
        },
        iter: SampleCount.Of(5_000),
        threads: 2);

    [Fact]
    public void A_package_that_turns_out_to_be_another_may_be_too_small_for_both()
    {
        var ledger = new BudgetLedger();
        ledger.Set(Stack.PackageOf(10));
        ledger.Set(Stack.ConnectionOf("a", "cn-hangzhou", 6));
        ledger.Set(Stack.ConnectionOf("b", "cn-beijing", 6) with { Package = ResourceLink.ById("cenbwp-1") });

        Assert.False(ledger.IdentifyPackage(Stack.PackageUrn("other"), "cenbwp-2"));
        Assert.True(ledger.IdentifyPackage(Stack.PackageUrn("cn-na"), "cenbwp-1"));
    }

    [Fact]
    public void An_instance_that_turns_out_to_be_another_may_have_two_packages_for_the_same_areas()
    {
        var ledger = new BudgetLedger();
        ledger.Set(Stack.PackageOf(10, "a") with { Instance = Stack.Instance() });
        ledger.Set(Stack.PackageOf(10, "b") with { Instance = ResourceLink.ById("cen-1") });

        Assert.True(ledger.IdentifyInstance(Stack.InstanceUrn("net"), "cen-1"));
    }

    private static bool Other(Step step, BudgetLedger ledger)
    {
        step.Tell(ledger);
        return false;
    }
}
