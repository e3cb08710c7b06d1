using PulumiCen.Reporting;
using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Plans;
using PulumiCen.Tool.Prices;
using PulumiCen.Tool.Stacks;

namespace PulumiCen.Tool.Commands;

/// <summary>Gets a command what it works on: an open stack, or a plan.</summary>
internal sealed class StackCommandRunner(Terminal terminal, TimeProvider time, CancellationToken interruption)
{
    private readonly CommandGuard _guard = new(terminal, interruption);

    /// <summary>Opens the stack, and runs a command on it.</summary>
    public Task<int> OnStackAsync(
        string command,
        Func<StackRequest> read,
        Func<StackRun, CancellationToken, Task<int>> operation,
        CancellationToken cancellationToken) => GuardAsync(
            command,
            read,
            async request =>
            {
                var prices = PriceSelection.Open(request.Prices, time);
                using var session = await StackSession.OpenAsync(request, cancellationToken);
                var run = new StackRun(session, request, terminal, time, report => prices.AddToAsync(report, cancellationToken));
                return await operation(run, cancellationToken);
            });

    /// <summary>Reads or runs a preview, and shows what a command makes of it.</summary>
    public Task<int> OnPreviewAsync(
        string command,
        Func<StackRequest> read,
        Func<PlanRequest> plan,
        Func<PlanReport, StackRequest, int> show,
        CancellationToken cancellationToken) => GuardAsync(
            command,
            read,
            async request =>
            {
                var prices = PriceSelection.Open(request.Prices, time);
                var report = await PreviewAsync(plan(), request, cancellationToken);
                return show(await prices.AddToAsync(report, cancellationToken), request);
            });

    /// <summary>Reads a state, from a file or from the stack, as if it were changed, and shows what a command makes of it.</summary>
    public Task<int> OnStateAsync(
        string command,
        Func<StackRequest> read,
        Func<PlanRequest> plan,
        Func<IPlanObserver, WhatIf> change,
        Func<PlanReport, StackRequest, int> show,
        CancellationToken cancellationToken) => GuardAsync(
            command,
            read,
            async request =>
            {
                var prices = PriceSelection.Open(request.Prices, time);
                var recorder = new PlanRecorder();
                var changed = change(recorder);
                var from = plan();
                if (from.From is not null)
                {
                    await ReadFilesAsync(from, changed, cancellationToken);
                }
                else
                {
                    using var session = await StackSession.OpenAsync(request, cancellationToken);
                    await session.ReadStateAsync(changed, cancellationToken);
                }

                changed.RequireAllUsed();
                return show(await prices.AddToAsync(recorder.Report(), cancellationToken), request);
            });

    private Task<int> GuardAsync(
        string command, Func<StackRequest> read, Func<StackRequest, Task<int>> run)
    {
        var stack = string.Empty;
        return _guard.RunAsync(
            command,
            () => stack,
            () =>
            {
                var request = read();
                stack = request.Stack;
                return run(request);
            });
    }

    // A failed preview has a report too: it says why.
    private static async Task<PlanReport> PreviewAsync(PlanRequest plan, StackRequest request, CancellationToken cancellationToken)
    {
        var recorder = new PlanRecorder();
        if (plan.From is not null)
        {
            await ReadFilesAsync(plan, recorder, cancellationToken);
            return recorder.Report();
        }

        using var session = await StackSession.OpenAsync(request, cancellationToken);
        try
        {
            await session.PreviewAsync(recorder, cancellationToken);
            return recorder.Report();
        }
        catch (Pulumi.Automation.Commands.Exceptions.CommandException) when (recorder.Report().HasErrors)
        {
            return recorder.Report();
        }
    }

    private static async Task ReadFilesAsync(PlanRequest plan, IPlanObserver observer, CancellationToken cancellationToken)
    {
        if (plan.State is not null)
        {
            await PlanFile.ReadAsync(plan.State, observer, cancellationToken);
        }

        await PlanFile.ReadAsync(plan.From!, observer, cancellationToken);
    }
}
