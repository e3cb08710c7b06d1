using Pulumi.Automation.Events;

namespace Pulumi.Automation.Exceptions;

/// <summary>A preview ended without a summary of its changes.</summary>
public sealed class NoSummaryEventException : MissingExpectedEventException
{
    internal NoSummaryEventException(string? message)
        : base(nameof(SummaryEvent), message)
    {
    }
}
