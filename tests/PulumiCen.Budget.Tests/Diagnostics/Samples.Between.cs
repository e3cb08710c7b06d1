using PulumiCen.Budget.Tests.Ledger;

namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN1150 to CEN1199.</content>
internal static partial class Samples
{
    private static IEnumerable<Diagnostic> Between()
    {
        var ledger = new BudgetLedger();
        ledger.Register(Stack.PackageOf(20) with { Instance = Stack.Instance() });
        yield return ledger.Register(Stack.ConnectionOf("hangzhou-virginia", "cn-hangzhou", 8) with { Package = ResourceLink.None })[0];
        yield return ledger.Register(Stack.ConnectionOf("hongkong-virginia", "cn-hongkong", 8))[0];

        ledger.Register(Stack.ConnectionOf("a", "cn-shanghai", 3));
        yield return ledger.Register(Stack.ConnectionOf("b", "cn-shanghai", 4))[0];
        yield return ledger.Register(Stack.PackageOf(10, "cn-na-2") with { Instance = Stack.Instance() })[0];
    }
}
