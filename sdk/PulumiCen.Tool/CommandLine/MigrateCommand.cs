using System.CommandLine;
using PulumiCen.Budget;
using PulumiCen.Migration;
using PulumiCen.Migration.Reports;
using PulumiCen.Migration.Sources;
using PulumiCen.Migration.Writers;
using PulumiCen.Tool.Commands;
using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Plans;

namespace PulumiCen.Tool.CommandLine;

/// <summary><c>migrate</c>: from a state of another provider to a program, an import file, steps and a report.</summary>
internal static class MigrateCommand
{
    public const string Name = "migrate";

    public static Command Create(Terminal terminal, CancellationToken interruption)
    {
        var command = new Command(
            Name, "Convert a Pulumi or Terraform state of alicloud: write a program, an import file, safe steps and a report.");
        var from = new Option<string>("--from")
        {
            HelpName = "file",
            Description = "pulumi stack export, terraform show -json, terraform state pull, or answers of aliyun cbn; - for standard input.",
            Required = true,
        };
        var output = new Option<string>("--out", "-o") { HelpName = "folder", Description = "Where the files go: a folder that is new or empty.", Required = true };
        var language = new Option<ProgramLanguage>("--language", "-l")
        {
            HelpName = "csharp|typescript|yaml",
            Description = "The language of the program; default: csharp.",
            DefaultValueFactory = _ => ProgramLanguage.CSharp,
        };
        var json = new Option<bool>("--json", "-j") { Description = "Print the report as JSON, and nothing else." };
        StackOptions.AcceptNames(language);
        foreach (var option in new Option[] { from, output, language, json })
        {
            command.Add(option);
        }

        command.SetAction((result, _) => new CommandGuard(terminal, interruption).RunAsync(
            Name,
            () => string.Empty,
            () => Task.FromResult(Run(
                result.GetRequiredValue(from), result.GetRequiredValue(output), result.GetValue(language), result.GetValue(json), terminal))));
        return command;
    }

    private static int Run(string from, string folder, ProgramLanguage language, bool json, Terminal terminal)
    {
        RefuseFull(folder);
        var result = Migrate(from, language);
        var files = Write(folder, result.Files);
        var output = terminal.Results.Profile.Out.Writer;
        if (json)
        {
            output.WriteLine(JsonReport.Write(result.Report));
            return ExitCodes.Fits;
        }

        var (converted, decisions) = (result.Report.Converted.Program.Count, result.Report.Converted.Decisions.Count);
        output.WriteLine($"{StepsFile.Counted(converted)} to import, {decisions} {(decisions == 1 ? "thing" : "things")} to decide. Written:");
        foreach (var file in files)
        {
            output.WriteLine($"  {file}");
        }

        output.WriteLine($"Read {MarkdownReport.Name} first, then do what {StepsFile.Name} says.");
        return ExitCodes.Fits;
    }

    private static MigrationResult Migrate(string from, ProgramLanguage language)
    {
        try
        {
            using var reader = from is PlanFile.StandardInput ? Console.In : new StreamReader(from);
            return Migrator.Migrate(SourceReader.Read(reader, from), from, language);
        }
        catch (MigrationException exception)
        {
            throw new ToolException(exception.Diagnostic, ExitCodes.Usage);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(Diagnostics.FileInaccessible(from, PlanFile.Problem(from, exception)), ExitCodes.Usage);
        }
    }

    private static void RefuseFull(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new ToolException(Diagnostics.FolderNotEmpty(folder), ExitCodes.Usage);
        }
    }

    private static List<string> Write(string folder, IReadOnlyList<WrittenFile> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(Diagnostics.FileInaccessible(folder, exception.Message), ExitCodes.Usage);
        }

        var paths = files.Select(file => Path.Combine(folder, file.Name)).ToList();
        foreach (var (file, path) in files.Zip(paths))
        {
            PlanFile.Write(path, TextWriter.Null, writer => writer.Write(file.Text));
        }

        return paths;
    }
}
