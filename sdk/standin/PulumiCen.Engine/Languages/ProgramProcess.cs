using System.Diagnostics;
using PulumiCen.Engine.Events;

namespace PulumiCen.Engine.Languages;

/// <summary>Runs a command of a language's tools, and passes on what it says.</summary>
internal static class ProgramProcess
{
    /// <summary>The exit code, or null if it was stopped.</summary>
    /// <param name="command">The executable.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="environment">Variables beside the engine's own.</param>
    /// <param name="output">Gets each line; the flag says that it was written to standard error.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EngineException">It can't be started.</exception>
    public static async Task<int?> RunAsync(
        string command,
        IEnumerable<string> arguments,
        string directory,
        IReadOnlyDictionary<string, string> environment,
        Action<string, bool> output,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Pass(line.Data, isError: false);
        process.ErrorDataReceived += (_, line) => Pass(line.Data, isError: true);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new EngineException($"'{command}' could not be run: {error.Message}. Is it installed and on PATH?", error);
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            return null;
        }

        void Pass(string? line, bool isError)
        {
            if (line is not null)
            {
                output(line, isError);
            }
        }
    }

    /// <summary>Passes a program's lines on as messages.</summary>
    public static Action<string, bool> ToEvents(IEventSink events) => (line, isError) =>
        events.Publish(new DiagnosticEvent("", isError ? DiagnosticSeverity.InfoError : DiagnosticSeverity.Info, line));

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
