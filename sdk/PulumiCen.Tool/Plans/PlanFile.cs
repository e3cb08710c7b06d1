using PulumiCen.Budget;
using PulumiCen.Reporting.Sources;
using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Plans;

/// <summary>A plan or a state in a file, or on standard input.</summary>
internal static class PlanFile
{
    /// <summary>Stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads it.</summary>
    /// <exception cref="ToolException">It can't be read, or isn't what it should be.</exception>
    public static async Task ReadAsync(string path, IPlanObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = path is StandardInput ? Console.In : new StreamReader(path);
            await PlanDocument.ReadAsync(reader, observer, cancellationToken);
        }
        catch (UnreadablePlanException exception)
        {
            throw new ToolException(Diagnostics.PlanUnreadable(path, exception.Message), ExitCodes.Usage);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(Diagnostics.FileInaccessible(path, Problem(path, exception)), ExitCodes.Usage);
        }
    }

    /// <summary>Writes text to a file, or to standard output where none is named.</summary>
    /// <exception cref="ToolException">It can't be written.</exception>
    public static void Write(string? path, TextWriter standardOutput, Action<TextWriter> write)
    {
        if (path is null or StandardInput)
        {
            write(standardOutput);
            standardOutput.Flush();
            return;
        }

        try
        {
            using var writer = new StreamWriter(path) { NewLine = "\n" };
            write(writer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(Diagnostics.FileInaccessible(path, Problem(path, exception)), ExitCodes.Usage);
        }
    }

    /// <summary>Why a file can't be read or written.</summary>
    public static string Problem(string path, Exception exception) =>
        Directory.Exists(path) ? "it is a folder. Name a file." : exception.Message;
}
