using Pulumi.Automation;
using PulumiCen.Automation;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Steps;

namespace Rollout;

/// <summary>Previews stacks of one program, refuses those whose bandwidth doesn't fit, and applies the others.</summary>
internal sealed class StackRollout(string programFolder, TextWriter output)
{
    private const int EverythingApplied = 0;
    private const int SomethingRefused = 3;

    /// <summary>Runs it, and gives the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<StackPlan> plans)
    {
        var applicable = new List<StackPlan>();
        foreach (var plan in plans)
        {
            if (await FitsAsync(plan))
            {
                applicable.Add(plan);
            }
        }

        foreach (var plan in applicable)
        {
            await ApplyAsync(plan);
        }

        output.WriteLine();
        output.WriteLine($"{applicable.Count} of {plans.Count} stacks applied.");
        return applicable.Count == plans.Count ? EverythingApplied : SomethingRefused;
    }

    private async Task<bool> FitsAsync(StackPlan plan)
    {
        output.WriteLine($"Previewing \"{plan.Stack}\"");
        using var stack = await OpenAsync(plan);
        var preview = await stack.PreviewBudgetsAsync();
        if (!preview.CanBeApplied)
        {
            output.WriteLine("  refused:");
            foreach (var problem in preview.Report.Diagnostics.Where(problem => problem.Severity == MessageSeverity.Error))
            {
                output.WriteLine(problem.Text);
            }

            return false;
        }

        foreach (var budget in preview.Budgets)
        {
            output.WriteLine($"  {budget.Package}: {BudgetWords.Share(budget)}, {BudgetWords.Consequence(budget)}");
        }

        return true;
    }

    private async Task ApplyAsync(StackPlan plan)
    {
        output.WriteLine();
        output.WriteLine($"Applying \"{plan.Stack}\"");
        using var stack = await OpenAsync(plan);
        await stack.UpAsync(new UpOptions { OnEvent = new Progress(output).Show });
    }

    private async Task<WorkspaceStack> OpenAsync(StackPlan plan)
    {
        var stack = await LocalWorkspace.CreateOrSelectStackAsync(new LocalProgramArgs(plan.Stack, programFolder));
        await stack.SetAllConfigAsync(plan.Config.ToDictionary(
            entry => entry.Key, entry => new ConfigValue(entry.Value), StringComparer.Ordinal));
        return stack;
    }
}
