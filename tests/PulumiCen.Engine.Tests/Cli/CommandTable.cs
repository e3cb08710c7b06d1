using System.CommandLine;
using System.Globalization;
using System.Text;
using PulumiCen.Engine.Cli;

namespace PulumiCen.Engine.Tests.Cli;

/// <summary>The stand-in's commands and options beside those of the CLI.</summary>
internal static class CommandTable
{
    private static readonly string[] OfTheLibrary = ["--help", "--version"];

    /// <summary>The CLI's options, by command.</summary>
    public static IReadOnlyDictionary<string, string[]> OfTheCli { get; } = File
        .ReadLines(Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Engine.Tests", "Cli", "cli-options.txt"))
        .Where(line => line[0] != '#')
        .Select(line => line.Split(':'))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>The stand-in's options, by command; those that it only says that it hasn't aren't among them.</summary>
    public static IReadOnlyDictionary<string, string[]> OfTheStandIn { get; } = Commands(EngineCommand.Create(), "", [])
        .ToDictionary(command => command.Path, command => command.Options.Except(Missing(command.Path), StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The table as the README has it.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder("| command | options as in the CLI | options that the stand-in refuses |\n|---|---|---|\n");
        foreach (var (command, options) in OfTheStandIn)
        {
            var missing = OfTheCli[command].Except(options, StringComparer.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"| `{command}` | {Cell(options)} | {Cell(missing)} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Path, IEnumerable<string> Options)> Commands(Command command, string path, IReadOnlyList<Option> above)
    {
        foreach (var child in command.Subcommands)
        {
            var name = $"{path} {child.Name}".Trim();
            var own = child.Options.Concat(above).Select(option => option.Name).Except(OfTheLibrary, StringComparer.Ordinal);
            if (child.Action is not null)
            {
                yield return (name, own.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            }

            foreach (var deeper in Commands(child, name, [.. child.Options.Where(option => option.Recursive), .. above]))
            {
                yield return deeper;
            }
        }
    }

    private static IEnumerable<string> Missing(string command) => Enum.TryParse<OperationCommandName>(command, ignoreCase: true, out var operation)
        ? new OperationOptions(operation).Missing.Select(option => option.Name)
        : [];

    private static string Cell(IEnumerable<string> options) => string.Join(", ", options.Select(option => $"`{option}`"));
}
