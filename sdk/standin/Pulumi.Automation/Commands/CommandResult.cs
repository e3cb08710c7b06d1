namespace Pulumi.Automation.Commands;

/// <summary>What one run of the CLI gave.</summary>
public sealed class CommandResult
{
    /// <summary>Holds the outcome of one run.</summary>
    public CommandResult(int code, string standardOutput, string standardError)
    {
        Code = code;
        StandardOutput = standardOutput;
        StandardError = standardError;
    }

    /// <summary>The exit code.</summary>
    public int Code { get; }

    /// <summary>All that was written to standard output.</summary>
    public string StandardOutput { get; }

    /// <summary>All that was written to standard error.</summary>
    public string StandardError { get; }

    /// <summary>Code and both outputs, each on a line of its own: the message of a <c>CommandException</c>.</summary>
    public override string ToString()
    {
        var end = Environment.NewLine;
        return $"code: {Code}{end}stdout: {StandardOutput}{end}stderr: {StandardError}{end}";
    }
}
