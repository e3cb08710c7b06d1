using System.CommandLine;

namespace PulumiCen.Engine.Cli;

/// <summary>What is wrong with a command line, in the CLI's words where it is one of the common mistakes.</summary>
internal static class ParseErrors
{
    public static string Text(ParseResult arguments)
    {
        var unknown = arguments.UnmatchedTokens is [var first, ..] ? first : "";
        if (unknown.StartsWith('-'))
        {
            return $"unknown flag: {unknown}";
        }

        var command = arguments.CommandResult.Command;
        return unknown.Length > 0 && command.Subcommands.Count > 0
            ? $"unknown command \"{unknown}\" for \"pulumi\"\nRun 'pulumi --help' for usage."
            : string.Join('\n', arguments.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal));
    }
}
