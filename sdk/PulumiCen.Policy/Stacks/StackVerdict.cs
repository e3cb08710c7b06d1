using PulumiCen.Budget;
using PulumiCen.Policy.Alicloud;
using PulumiCen.Rules;

namespace PulumiCen.Policy.Stacks;

/// <summary>The verdict on the bandwidth of a whole stack.</summary>
internal static class StackVerdict
{
    /// <summary>All that is wrong or worth knowing, once each.</summary>
    public static IReadOnlyList<LedgerFinding> Of(IReadOnlyList<StackResource> resources)
    {
        var stack = Plan(resources);
        return stack.Findings(others: null);
    }

    /// <summary>The stack with its budgets.</summary>
    public static PlannedStack Plan(IReadOnlyList<StackResource> resources)
    {
        var stack = new PlannedStack();
        foreach (var resource in resources)
        {
            CenResources.AddTo(stack, resource);
        }

        AlicloudResources.AddTo(stack, resources);
        return stack;
    }
}
