using System.Runtime.InteropServices;
using Spectre.Console;

namespace PulumiCen.Tool.CommandLine;

/// <summary>
/// Ctrl+C. The terminal tells the engine too, which then ends by itself, with its state written; so the first one only
/// waits for it. The second one stops the engine at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly CancellationTokenSource _requested = new();
    private readonly IAnsiConsole _console;
    private int _count;

    public Interruption(IAnsiConsole console)
    {
        _console = console;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
    }

    /// <summary>Stops everything at once.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Whether the user wants an end; the engine may still be finishing.</summary>
    public CancellationToken Requested => _requested.Token;

    /// <summary>Whether there is an engine that the first interruption waits for.</summary>
    public bool WaitsForEngine { get; set; } = true;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _stop.Dispose();
        _requested.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _requested.Cancel();
        if (Interlocked.Increment(ref _count) == 1 && WaitsForEngine)
        {
            _console.MarkupLine("[yellow]Cancelling: waiting for the engine to finish what is running. Ctrl+C again stops it at once.[/]");
            ChildProcesses.InterruptUnlessTheTerminalDid();
        }
        else
        {
            _stop.Cancel();
        }
    }
}
