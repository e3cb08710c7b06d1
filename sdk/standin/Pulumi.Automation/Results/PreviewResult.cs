using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>What a preview gave.</summary>
public class PreviewResult
{
    internal PreviewResult(
        string standardOutput,
        string standardError,
        IImmutableDictionary<OperationType, int> changeSummary)
    {
        StandardOutput = standardOutput;
        StandardError = standardError;
        ChangeSummary = changeSummary;
    }

    /// <summary>All that the CLI wrote to standard output.</summary>
    public string StandardOutput { get; }

    /// <summary>All that the CLI wrote to standard error.</summary>
    public string StandardError { get; }

    /// <summary>How many resources each operation would be for.</summary>
    public IImmutableDictionary<OperationType, int> ChangeSummary { get; }
}
