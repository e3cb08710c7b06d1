using System.CommandLine;
using System.Globalization;
using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Reporting.Rendering.Markdown;
using PulumiCen.Tool.Commands;
using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Reviews;

namespace PulumiCen.Tool.CommandLine;

/// <summary><c>review</c>: the reports of one or many stacks, and one comment for all of them: what a pipeline needs.</summary>
internal static class ReviewCommand
{
    private const string Name = "review";

    public static Command Create(Terminal terminal, CancellationToken interruption)
    {
        var command = new Command(Name, "Preview stacks for a pull request: a report of each in all formats, and one comment for all.");
        var programs = new Argument<string[]>("PROGRAM-DIR")
        {
            Description = "The folders with Pulumi.yaml.",
            Arity = ArgumentArity.OneOrMore,
        };
        var stacks = new Option<string[]>("--stack", "-s")
        {
            Description = "The stack: one for all folders, or one for each, in their order.",
            DefaultValueFactory = _ => ["dev"],
        };
        var folder = new Option<string>("--out", "-o")
        {
            HelpName = "folder",
            Description = "Where the files go: comment.md, review.json, and those of each stack.",
            DefaultValueFactory = _ => "cen-bandwidth",
        };
        var baseFolder = new Option<string?>("--base")
        {
            HelpName = "folder",
            Description = "The --out folder of a review of the base branch, to compare with.",
        };
        var config = new Option<string[]>("--config", "-c") { HelpName = "key=value", Description = "Configuration of all stacks, repeatable." };
        var cloud = new Option<string?>("--cloud") { HelpName = "emulator|live", Description = "As for \"report\"." };
        var engine = new Option<string?>("--engine") { HelpName = "auto|pulumi|standin", Description = "As for \"report\"." };
        var strict = new Option<bool>("--strict") { Description = "As for \"report\"." };
        StackOptions.AcceptNames(cloud);
        StackOptions.AcceptNames(engine);
        command.Add(programs);
        foreach (var option in new Option[] { stacks, folder, baseFolder, config, cloud, engine, strict })
        {
            command.Add(option);
        }

        command.SetAction((result, cancellationToken) => new CommandGuard(terminal, interruption).RunAsync(
            Name,
            () => string.Join(", ", result.GetValue(stacks)!),
            async () =>
            {
                IReadOnlyList<string> further =
                [
                    .. result.GetValue(config)!.SelectMany(setting => new[] { "--config", setting }),
                    .. result.GetValue(cloud) is { } named ? ["--cloud", named] : Array.Empty<string>(),
                    .. result.GetValue(engine) is { } chosen ? ["--engine", chosen] : Array.Empty<string>(),
                    .. result.GetValue(strict) ? ["--strict"] : Array.Empty<string>(),
                ];
                var planned = StacksOf(result.GetValue(programs)!, result.GetValue(stacks)!, Directory.CreateDirectory(result.GetValue(folder)!).FullName);
                var reviewed = new List<ReviewedStack>();
                foreach (var stack in planned)
                {
                    var exitCode = await result.RootCommandResult.Command.Parse([.. stack.Arguments, .. further])
                        .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken);
                    reviewed.Add(stack with { ExitCode = exitCode, BaseFolder = result.GetValue(baseFolder) });
                }

                Write(terminal, result.GetValue(folder)!, reviewed);
                return ReviewedStack.ExitCodeOf(reviewed);
            }));
        return command;
    }

    private static List<ReviewedStack> StacksOf(string[] programs, string[] stacks, string folder)
    {
        if (stacks.Length != 1 && stacks.Length != programs.Length)
        {
            throw new ToolException(Diagnostics.StacksUneven(programs.Length, stacks.Length), ExitCodes.Usage);
        }

        return
        [
            .. programs.Select((program, index) =>
            {
                var stack = stacks[stacks.Length == 1 ? 0 : index];

                // By what the command line says, so that the review of another checkout has the same names.
                var name = string.Create(CultureInfo.InvariantCulture, $"{index + 1:00}-{program.Trim('.', '/', '\\')}-{stack}");
                var safe = new string([.. name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-')]);
                return new ReviewedStack(program, stack, Path.Combine(folder, safe));
            }),
        ];
    }

    private static void Write(Terminal terminal, string folder, List<ReviewedStack> stacks)
    {
        File.WriteAllText(Path.Combine(folder, "comment.md"), CombinedComment.Of(stacks.ConvertAll(stack => stack.Comment())));
        var summaries = stacks.ConvertAll(stack => stack.Summary());
        var review = new JObject
        {
            ["version"] = 1,
            ["exitCode"] = ReviewedStack.ExitCodeOf(stacks),
            ["stacks"] = new JArray(summaries),
        };
        File.WriteAllText(Path.Combine(folder, "review.json"), review.ToString());
        foreach (var summary in summaries)
        {
            terminal.Results.Profile.Out.Writer.WriteLine($"{summary["program"]} {summary["stack"]}: {summary["verdict"]}");
        }
    }
}
