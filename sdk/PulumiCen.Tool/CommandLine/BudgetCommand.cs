using System.CommandLine;
using PulumiCen.Tool.Clouds;
using PulumiCen.Tool.Commands;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Plans;
using PulumiCen.Tool.Prices;
using PulumiCen.Tool.Stacks;

namespace PulumiCen.Tool.CommandLine;

/// <summary><c>budget</c>: which stack has how much of each package, by the states of many stacks.</summary>
internal static class BudgetCommand
{
    public const string Name = "budget";

    public static Command Create(Terminal terminal, TimeProvider time, CancellationToken interruption)
    {
        var command = new Command(Name, "Show which stack and which connection has how much of each package, by the stacks' states.");
        var programs = new Argument<string[]>("PROGRAM-DIR")
        {
            Description = "The folders with Pulumi.yaml; this one where neither a folder nor --from is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var stack = new Option<string>("--stack", "-s") { Description = "One stack of each folder.", DefaultValueFactory = _ => "dev" };
        var all = new Option<bool>("--all-stacks") { Description = "All stacks of each folder's program in its back end." };
        var (files, asks, output) = (States(), AsksCloud(), Output());
        var json = new Option<bool>("--json", "-j") { Description = "Print the report as JSON, and nothing else." };
        var strict = new Option<bool>("--strict") { Description = "Exit with 4 when a budget can't be known." };
        var (prices, engine, cloud) = (StackOptions.Prices(), StackOptions.Engine(), StackOptions.Cloud());
        command.Add(programs);
        foreach (var option in new Option[] { stack, all, files, asks, output, json, strict, prices, engine, cloud })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(all) && result.GetResult(stack) is { Implicit: false })
            {
                result.AddError("--all-stacks takes all stacks, and --stack takes one: give one of the two.");
            }
        });
        command.SetAction((result, cancellationToken) => new CommandGuard(terminal, interruption).RunAsync(
            Name,
            () => result.GetRequiredValue(stack),
            async () =>
            {
                var template = new StackRequest
                {
                    ProgramFolder = ".",
                    Stack = result.GetRequiredValue(stack),
                    Engine = result.GetValue(engine),
                    Cloud = result.GetValue(cloud),
                };
                var selection = PriceSelection.Open(result.GetValue(prices), time);
                var union = await ReadAsync(
                    template, result.GetValue(programs)!, result.GetValue(all), result.GetValue(files)!, cancellationToken);
                var packages = result.GetValue(asks)
                    ? await PackagesInCloud.ReadAsync(Environment.GetEnvironmentVariable, cancellationToken)
                    : null;
                var report = await selection.AddToAsync(union.Report(packages ?? []), cancellationToken);
                return result.GetValue(output) is { Length: > 0 } targets
                    ? PlanCommands.Report(report, terminal, ReportTarget.Of(targets, null), programFolder: null, result.GetValue(strict))
                    : PlanCommands.ShowState(
                        report,
                        terminal,
                        result.GetValue(json) ? null : shown => PlanCommands.Budget(shown, union.Stacks, packages is not null, terminal),
                        result.GetValue(strict));
            }));
        return command;
    }

    private static Option<string[]> States() => new("--from")
    {
        HelpName = "file",
        Description = "A state of another back end (pulumi stack export), repeatable.",
    };

    private static Option<bool> AsksCloud() => new("--ask-cloud")
    {
        Description = "Count what none of the states has as well: ask the live cloud, with the credentials of the environment.",
    };

    private static Option<string[]> Output() => new("--out", "-o")
    {
        HelpName = "file",
        Description = "Where the report goes, in the format that the name ends with, repeatable.",
    };

    private static async Task<StackUnion> ReadAsync(
        StackRequest template, string[] programs, bool all, string[] files, CancellationToken cancellationToken)
    {
        var union = new StackUnion();
        foreach (var program in programs.Length == 0 && files.Length == 0 ? ["."] : programs)
        {
            var folder = Path.GetFullPath(program);
            await StackSession.ReadStatesAsync(template with { ProgramFolder = folder }, all, union, cancellationToken);
        }

        foreach (var file in files)
        {
            await PlanFile.ReadAsync(file, union.From(file), cancellationToken);
        }

        return union;
    }
}
