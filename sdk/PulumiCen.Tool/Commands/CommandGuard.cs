using Pulumi.Automation.Commands.Exceptions;
using PulumiCen.Budget;
using PulumiCen.Reporting.Prices;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Rendering.Json;
using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Output;
using Spectre.Console;

namespace PulumiCen.Tool.Commands;

/// <summary>Turns whatever goes wrong in a command into errors that a user can read, and an exit code.</summary>
internal sealed class CommandGuard(Terminal terminal, CancellationToken interruption)
{
    /// <summary>Runs a command.</summary>
    /// <param name="command">Its name.</param>
    /// <param name="stack">The stack that it is about, as far as that is known by then.</param>
    /// <param name="run">The command; gives the exit code.</param>
    public async Task<int> RunAsync(string command, Func<string> stack, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationFailedException exception)
        {
            return Failed(exception, stack(), command);
        }
        catch (ToolException exception)
        {
            Show(exception.Diagnostic);
            return exception.ExitCode;
        }
        catch (UnreadablePriceBookException exception)
        {
            ErrorView.Write(terminal.Errors, [.. exception.Diagnostics.Select(ShownError.Of)]);
            return ExitCodes.Usage;
        }
        catch (CommandException) when (interruption.IsCancellationRequested)
        {
            Show(Diagnostics.Cancelled(command, ChangesThings(command)));
        }
        catch (CommandException exception)
        {
            ErrorView.Write(terminal.Errors, ErrorCollection.Of([], exception, stack()));
        }
        catch (OperationCanceledException)
        {
            Show(Diagnostics.Cancelled(command, ChangesThings(command)));
        }
#pragma warning disable CA1031 // The last resort: a user sees a message, never a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Show(Diagnostics.InternalError(exception.GetType().Name, exception.Message));
        }

        return ExitCodes.Failed;
    }

    private static bool ChangesThings(string command) => command is "up" or "refresh" or "destroy";

    private void Show(Diagnostic diagnostic) => ErrorView.Write(terminal.Errors, [ShownError.Of(diagnostic)]);

    private int Failed(OperationFailedException exception, string stack, string command)
    {
        WriteWhatWasDone(exception);
        var errors = ErrorCollection.Of(exception.IsPreview ? exception.Report.Diagnostics : exception.Report.Messages, exception.Cause, stack);
        if (interruption.IsCancellationRequested)
        {
            // What the engine says of being interrupted is no error of its own.
            errors = [.. errors.Where(error => !IsWithoutCode(error)), ShownError.Of(Diagnostics.Cancelled(command, hasChanged: !exception.IsPreview))];
        }

        ErrorView.Write(terminal.Errors, errors);
        if (exception.IsPreview)
        {
            terminal.Errors.WriteLine("Nothing was changed.");
        }

        return exception.Report.Exceeds ? ExitCodes.Exceeds : ExitCodes.Failed;
    }

    private static bool IsWithoutCode(ShownError error) => error.Code.StartsWith("CEN19", StringComparison.Ordinal);

    private void WriteWhatWasDone(OperationFailedException exception)
    {
        if (exception.Request.Json)
        {
            JsonReport.Write(terminal.Results.Profile.Out.Writer, exception.Report);
            terminal.Results.WriteLine();
            return;
        }

        if (exception.IsPreview)
        {
            PlanView.Write(terminal.Results, exception.Report, exception.Report.Messages, exception.Request.Diff);
            return;
        }

        MessageView.Write(terminal.Results, exception.Report.Messages);
        var done = exception.Report.Changes.Where(change => change.Phase == StepPhase.Done).ToList();
        if (done.Count > 0)
        {
            terminal.Results.WriteLine(ChangeCounts.Of(done, operation => operation.Participle() + " before it failed"));
        }
    }
}
