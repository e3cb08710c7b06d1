using System.CommandLine;
using PulumiCen.Budget;
using PulumiCen.Migration;
using PulumiCen.Migration.Reports;
using PulumiCen.Migration.Sources;
using PulumiCen.Migration.Writers;
using PulumiCen.Tool.Clouds;
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
        var from = new Option<string?>("--from")
        {
            HelpName = "file",
            Description = "pulumi stack export, terraform show -json, terraform state pull, or answers of aliyun cbn; - for standard input.",
        };
        var fromCloud = new Option<string?>("--from-cloud") { HelpName = "cen-id", Description = "A CEN that no tool has a state of, read live." };
        var output = new Option<string>("--out", "-o") { HelpName = "folder", Description = "Where the files go: a folder that is new or empty.", Required = true };
        var language = new Option<ProgramLanguage>("--language", "-l")
        {
            HelpName = "csharp|typescript|yaml",
            Description = "The language of the program; default: csharp.",
        };
        var json = new Option<bool>("--json", "-j") { Description = "Print the report as JSON, and nothing else." };
        StackOptions.AcceptNames(language);
        foreach (var option in new Option[] { from, fromCloud, output, language, json })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if ((result.GetValue(from) is null) == (result.GetValue(fromCloud) is null))
            {
                result.AddError("Name the source: --from a file, or --from-cloud a CEN; one of the two.");
            }
        });
        command.SetAction((result, cancellationToken) => new CommandGuard(terminal, interruption).RunAsync(
            Name,
            () => string.Empty,
            async () =>
            {
                var folder = result.GetRequiredValue(output);
                RefuseFull(folder);
                var (source, name) = result.GetValue(fromCloud) is { } cen
                    ? (await CloudListing.ReadAsync(cen, Environment.GetEnvironmentVariable, cancellationToken), cen)
                    : (Read(result.GetValue(from)!), result.GetValue(from)!);
                return Run(Migrate(source, name, result.GetValue(language)), folder, result.GetValue(json), terminal);
            }));
        return command;
    }

    private static int Run(MigrationResult result, string folder, bool json, Terminal terminal)
    {
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

    private static SourceState Read(string file)
    {
        try
        {
            using var reader = file is PlanFile.StandardInput ? Console.In : new StreamReader(file);
            return SourceReader.Read(reader, file);
        }
        catch (MigrationException exception)
        {
            throw new ToolException(exception.Diagnostic, ExitCodes.Usage);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(Diagnostics.FileInaccessible(file, PlanFile.Problem(file, exception)), ExitCodes.Usage);
        }
    }

    private static MigrationResult Migrate(SourceState source, string name, ProgramLanguage language)
    {
        try
        {
            return Migrator.Migrate(source, name, language);
        }
        catch (MigrationException exception)
        {
            throw new ToolException(exception.Diagnostic);
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
