using System.Text.RegularExpressions;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>What a run of the tool gave.</summary>
internal sealed partial record ToolResult(int ExitCode, string Output, string Errors)
{
    /// <summary>All of it, as a person reads it, without what differs from run to run, or by engine.</summary>
    public string Text => Version().Replace(Seconds().Replace(Output + Errors, "(N s)"), "stand-in engine N,");

    [GeneratedRegex(@"\(\d+\.\d s\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"(?:stand-in engine|pulumi) v?\d[^ ,]*,", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
