using Pulumi.Automation.Commands.Exceptions;
using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Stacks;
using Spectre.Console;

namespace PulumiCen.Tool.Commands;

/// <summary>Opens the stack, runs a command on it, and turns whatever goes wrong into errors that a user can read.</summary>
internal sealed class StackCommandRunner(Terminal terminal, TimeProvider time)
{
    private const string OverBudget = "CEN1001";

    public async Task<int> RunAsync(
        string command,
        Func<StackRequest> read,
        Func<StackRun, CancellationToken, Task<int>> operation,
        CancellationToken cancellationToken)
    {
        var stack = string.Empty;
        try
        {
            var request = read();
            stack = request.Stack;
            using var session = await StackSession.OpenAsync(request, cancellationToken);
            if (!request.Json)
            {
                terminal.Results.MarkupLineInterpolated(
                    $"Stack [bold]\"{request.Stack}\"[/] of {session.Project}, {session.Engine.Name} {session.EngineVersion}, {session.Cloud.Name}");
                terminal.Results.WriteLine();
            }

            return await operation(new StackRun(session, request, terminal, time), cancellationToken);
        }
        catch (OperationFailedException exception)
        {
            return Failed(exception, stack, command, cancellationToken);
        }
        catch (ToolException exception)
        {
            ErrorView.Write(terminal.Errors, [ShownError.Of(exception.Diagnostic)]);
            return exception.ExitCode;
        }
        catch (CommandException exception)
        {
            ErrorView.Write(terminal.Errors, ErrorCollection.Of([], exception, stack));
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            ErrorView.Write(terminal.Errors, [ShownError.Of(Diagnostics.Cancelled(command))]);
            return ExitCodes.Failed;
        }
#pragma warning disable CA1031 // The last resort: a user sees a message, never a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ErrorView.Write(
                terminal.Errors, [ShownError.Of(Diagnostics.InternalError(exception.GetType().Name, exception.Message))]);
            return ExitCodes.Failed;
        }
    }

    private int Failed(OperationFailedException exception, string stack, string command, CancellationToken cancellationToken)
    {
        MessageView.Write(terminal.Results, exception.Report.Messages);
        var done = exception.Report.Changes.Where(change => change.Phase == StepPhase.Done).ToList();
        if (!exception.IsPreview && done.Count > 0)
        {
            terminal.Results.WriteLine(ChangeView.Counts(done, operation => Symbols.Participle(operation) + " before it failed"));
        }

        var errors = ErrorCollection.Of(exception.Report.Messages, exception.Cause, stack);
        if (cancellationToken.IsCancellationRequested)
        {
            errors = [.. errors, ShownError.Of(Diagnostics.Cancelled(command))];
        }

        ErrorView.Write(terminal.Errors, errors);
        if (exception.IsPreview)
        {
            terminal.Errors.WriteLine("Nothing was changed.");
        }

        return errors.Any(error => string.Equals(error.Code, OverBudget, StringComparison.Ordinal)) ? ExitCodes.Exceeds : ExitCodes.Failed;
    }
}
