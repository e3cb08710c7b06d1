using Pulumi.Automation.Commands.Exceptions;
using PulumiCen.Budget;
using PulumiCen.Reporting;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Rendering.Json;
using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Stacks;
using Spectre.Console;

namespace PulumiCen.Tool.Commands;

/// <summary>One run of a command on a stack: shows progress, then what came out.</summary>
/// <param name="session">The open stack.</param>
/// <param name="request">What was asked for.</param>
/// <param name="terminal">Where to show it.</param>
/// <param name="time">The clock.</param>
/// <param name="price">Adds to a preview's report what it costs, where that was asked for.</param>
internal sealed class StackRun(
    StackSession session, StackRequest request, Terminal terminal, TimeProvider time, Func<PlanReport, Task<PlanReport>> price)
{
    public StackSession Session => session;

    public StackRequest Request => request;

    public Terminal Terminal => terminal;

    /// <summary>Says what the run is about.</summary>
    public void WriteHeader()
    {
        if (!request.Json)
        {
            terminal.Results.MarkupLineInterpolated(
                $"Stack [bold]\"{request.Stack}\"[/] of {session.Project}, {session.Engine.Name} {session.EngineVersion}, {session.Cloud.Name}");
            terminal.Results.WriteLine();
        }
    }

    /// <summary>Writes a report as JSON, where that is wanted.</summary>
    public void WriteJson(PlanReport report)
    {
        if (request.Json)
        {
            JsonReport.Write(terminal.Results.Profile.Out.Writer, report);
            terminal.Results.WriteLine();
        }
    }

    /// <summary>Runs a preview of an update, and shows it with what is wrong with it, whoever noticed.</summary>
    public async Task<PlanReport> PreviewUpdateAsync(string title, Func<IPlanObserver, Task> operation)
    {
        var report = await PreviewAsync(title, operation, plan => plan.Diagnostics);
        var errors = ReportOutcome.Errors(report);
        if (errors.Count > 0)
        {
            ErrorView.Write(terminal.Errors, errors);
            terminal.Errors.WriteLine("Nothing was changed.");
        }

        return report;
    }

    /// <summary>Runs a preview of something else, and shows it.</summary>
    public Task<PlanReport> PreviewAsync(string title, Func<IPlanObserver, Task> operation) =>
        PreviewAsync(title, operation, plan => plan.Messages);

    /// <summary>Runs an operation that changes something, and says what it did.</summary>
    public async Task<PlanReport> ApplyAsync(string title, Func<IPlanObserver, Task> operation)
    {
        var begun = time.GetTimestamp();
        var report = await WatchAsync(title, isPreview: false, operation);
        if (!request.Json)
        {
            MessageView.Write(terminal.Results, report.Messages);
            var seconds = time.GetElapsedTime(begun).TotalSeconds;
            terminal.Results.WriteLine($"{ChangeCounts.Of(report.Changes, ResourceOperations.Participle)} ({seconds:0.0} s)");
        }

        return report;
    }

    /// <summary>Whether to go on; asks where somebody is there.</summary>
    /// <exception cref="ToolException">Nobody is there, and <c>--yes</c> wasn't given.</exception>
    public bool Confirm(string command, string question)
    {
        if (request.Yes)
        {
            return true;
        }

        return terminal.IsInteractive && !request.Json
            ? terminal.Screen.Confirm(question, defaultValue: false)
            : throw new ToolException(Diagnostics.NotConfirmed(command), ExitCodes.Usage);
    }

    /// <summary>Runs an operation, and shows progress where a person sees it.</summary>
    public async Task<PlanReport> WatchAsync(string title, bool isPreview, Func<IPlanObserver, Task> operation)
    {
        var recorder = new PlanRecorder();
        try
        {
            if (terminal.CanRedraw && !request.Json)
            {
                var live = new LiveProgress(terminal.Screen, title, time);
                await live.ShowWhileAsync(progress => operation(new Observers(recorder, progress)));
            }
            else
            {
                IPlanObserver[] progress = isPreview || request.Json ? [] : [new LineProgress(terminal.Results)];
                await operation(new Observers([recorder, .. progress]));
            }

            return await ReportAsync(recorder, isPreview);
        }
        catch (CommandException exception)
        {
            throw new OperationFailedException(await ReportAsync(recorder, isPreview), exception, isPreview, request);
        }
    }

    private async Task<PlanReport> ReportAsync(PlanRecorder recorder, bool isPreview) =>
        isPreview ? await price(recorder.Report()) : recorder.Report();

    private async Task<PlanReport> PreviewAsync(
        string title, Func<IPlanObserver, Task> operation, Func<PlanReport, IEnumerable<EngineMessage>> messages)
    {
        var report = await WatchAsync(title, isPreview: true, operation);
        if (!request.Json)
        {
            PlanView.Write(terminal.Results, report, messages(report), request.Diff);
        }

        return report;
    }
}
