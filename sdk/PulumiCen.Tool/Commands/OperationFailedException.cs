using Pulumi.Automation.Commands.Exceptions;
using PulumiCen.Reporting;
using PulumiCen.Tool.Stacks;

namespace PulumiCen.Tool.Commands;

/// <summary>An operation of the engine failed; the report says how far it came and why.</summary>
#pragma warning disable CA1032, RCS1194 // It is never thrown without a report.
internal sealed class OperationFailedException(PlanReport report, CommandException cause, bool isPreview, StackRequest request)
    : Exception(cause.Message, cause)
#pragma warning restore CA1032, RCS1194
{
    public PlanReport Report { get; } = report;

    public CommandException Cause { get; } = cause;

    public bool IsPreview { get; } = isPreview;

    /// <summary>How the user wants to see it.</summary>
    public StackRequest Request { get; } = request;
}
