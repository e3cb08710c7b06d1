using Pulumi.Automation;
using Pulumi.Automation.Commands.Exceptions;
using PulumiCen.Reporting;

namespace PulumiCen.Automation;

/// <summary>Previews of stacks with their bandwidth budgets.</summary>
public static class BudgetPreviewExtensions
{
    /// <summary>
    /// Previews an update, and gives the verdict on each bandwidth budget. A preview that fails and says why, as one that
    /// exceeds a budget does, is a result and no exception.
    /// </summary>
    /// <param name="stack">The stack.</param>
    /// <param name="options">What Pulumi's own preview is told; its <c>OnEvent</c> is called as well.</param>
    /// <param name="cancellationToken">Stops the preview.</param>
    /// <exception cref="CommandException">The preview failed and didn't say why, or another update is running.</exception>
    public static async Task<BudgetPreview> PreviewBudgetsAsync(
        this WorkspaceStack stack, PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stack);
        options ??= new PreviewOptions();
        var recorder = new PlanRecorder();
        var onEvent = options.OnEvent;
        options.OnEvent = engineEvent =>
        {
            EventTranslation.Tell(engineEvent, recorder);
            onEvent?.Invoke(engineEvent);
        };
        try
        {
            var result = await stack.PreviewAsync(options, cancellationToken);
            return new BudgetPreview { Report = recorder.Report(), Result = result };
        }
        catch (Exception failure) when (IsOfThePlan(failure) && recorder.Report() is { HasErrors: true } report)
        {
            return new BudgetPreview { Report = report, Failure = failure };
        }
        finally
        {
            options.OnEvent = onEvent;
        }
    }

    /// <summary>An inline program that registers what doesn't fit fails with any exception, mostly one of gRPC.</summary>
    private static bool IsOfThePlan(Exception failure) =>
        failure is not (ConcurrentUpdateException or OperationCanceledException);
}
