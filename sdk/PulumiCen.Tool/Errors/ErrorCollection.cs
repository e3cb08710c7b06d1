using Pulumi.Automation.Commands.Exceptions;
using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Tool.Errors;

/// <summary>The errors of a run, each once.</summary>
internal static class ErrorCollection
{
    private const string ErrorHeader = "stderr: ";

    /// <summary>The errors that were heard; where there are none, what the engine wrote to standard error.</summary>
    public static IReadOnlyList<ShownError> Of(IEnumerable<EngineMessage> messages, CommandException? failure, string stack)
    {
        if (failure is ConcurrentUpdateException)
        {
            var detail = ErrorOutput(failure).Split('\n')[0].Replace("error: ", string.Empty, StringComparison.Ordinal);
            return [ShownError.Of(Diagnostics.StackBusy(stack, detail))];
        }

        var errors = Read(messages.Where(message => message.Severity == MessageSeverity.Error));
        if (errors.Count == 0 && failure is not null)
        {
            errors = Read(EngineMessage.Read(MessageSeverity.Error, ErrorOutput(failure), urn: null));
        }

        return errors.Count == 0 && failure is not null
            ? [ShownError.Of(Diagnostics.EngineError($"the engine failed and didn't say why.\n{failure.Message.Trim()}"))]
            : errors;
    }

    private static List<ShownError> Read(IEnumerable<EngineMessage> messages) =>
        [.. messages.Select(ErrorTexts.Read).OfType<ShownError>().DistinctBy(error => error.Text, StringComparer.Ordinal)];

    // The message is "code: N", "stdout: ...", "stderr: ..."; see CommandResult.
    private static string ErrorOutput(CommandException failure)
    {
        var start = failure.Message.LastIndexOf(ErrorHeader, StringComparison.Ordinal);
        return start < 0 ? failure.Message : failure.Message[(start + ErrorHeader.Length)..].Trim();
    }
}
