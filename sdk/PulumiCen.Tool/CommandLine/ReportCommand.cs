using System.CommandLine;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Tool.Commands;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Plans;

namespace PulumiCen.Tool.CommandLine;

/// <summary><c>report</c>: a plan's budgets for a pull request, a page, a pipeline, a tool.</summary>
internal static class ReportCommand
{
    public static Command Create(StackCommandRunner runner, Terminal terminal)
    {
        var command = new Command("report", "Report on a preview: --from a file, or by running one.");
        var stack = new StackOptions().AddTo(command).AddOperation(command).AddConfig(command, saves: false).AddRefresh(command).AddPrices(command);
        var plan = new PlanOptions();
        var format = new Option<ReportFormat?>("--format", "-f")
        {
            HelpName = "text|markdown|html|json|sarif|junit",
            Description = "What to write; default: what the file's name ends with, and text on standard output.",
        };
        var output = new Option<string[]>("--out", "-o")
        {
            HelpName = "file",
            Description = "The file to write, repeatable: .md, .html, .json, .sarif, .xml (JUnit), .txt; default: standard output.",
        };
        StackOptions.AcceptNames(format);
        plan.AddTo(command, stack.OfEngine);
        command.Add(format);
        command.Add(output);
        command.SetAction((result, cancellationToken) => runner.OnPreviewAsync(
            command.Name,
            () => stack.Read(result),
            () => plan.Read(result),
            (report, request) => PlanCommands.Report(
                report,
                terminal,
                ReportTarget.Of(result.GetValue(output) ?? [], request.Json ? ReportFormat.Json : result.GetValue(format)),
                request.ProgramFolder,
                plan.Read(result).Strict),
            cancellationToken));
        return command;
    }
}
