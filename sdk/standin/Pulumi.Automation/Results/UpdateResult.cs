namespace Pulumi.Automation;

/// <summary>What a refresh or destroy gave.</summary>
public class UpdateResult
{
    internal UpdateResult(string standardOutput, string standardError, UpdateSummary summary)
    {
        StandardOutput = standardOutput;
        StandardError = standardError;
        Summary = summary;
    }

    /// <summary>All that the CLI wrote to standard output.</summary>
    public string StandardOutput { get; }

    /// <summary>All that the CLI wrote to standard error.</summary>
    public string StandardError { get; }

    /// <summary>The entry in the stack's history.</summary>
    public UpdateSummary Summary { get; }
}
