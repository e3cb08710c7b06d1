using System.ComponentModel;
using System.Diagnostics;

namespace PulumiCen.Cloud.Credentials.Sessions;

/// <summary>Runs a program for its output. No message shows what it wrote: that may be a secret.</summary>
/// <param name="time">The clock of its time limit.</param>
internal sealed class ProcessCommand(TimeProvider time)
{
    private const int LongestOutput = 1_000_000;

    /// <exception cref="CredentialProblemException">It can't be started, fails, doesn't end in time, or writes no end of text.</exception>
    public async Task<string> RunAsync(IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var process = Start(arguments);
        try
        {
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput, either.Token);
            var errors = ReadAsync(process.StandardError, either.Token);
            await Task.WhenAll(output, errors, process.WaitForExitAsync(either.Token));
            return process.ExitCode == 0
                ? await output
                : throw new CredentialProblemException($"its process_command ended with exit code {process.ExitCode}");
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CredentialProblemException($"its process_command didn't end within {timeout.TotalSeconds:0.#} s", late);
        }
        finally
        {
            End(process);
        }
    }

    private static Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(arguments[0], arguments.Skip(1))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            // Its own message has the command.
            var reason = failure is Win32Exception known ? new Win32Exception(known.NativeErrorCode).Message : "it names no program";
            throw new CredentialProblemException($"its process_command can't be started: {reason}");
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            text.Append(buffer, 0, count);
            if (text.Length > LongestOutput)
            {
                throw new CredentialProblemException("its process_command writes too much");
            }
        }

        return text.ToString();
    }

    /// <summary>What it has started ends with it.</summary>
    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended by itself meanwhile.
        }
    }
}
