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
    private readonly IAnsiConsole _console;
    private readonly bool _waitsForEngine;
    private int _count;

    public Interruption(IAnsiConsole console, bool waitsForEngine)
    {
        _console = console;
        _waitsForEngine = waitsForEngine;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
    }

    /// <summary>Stops everything at once.</summary>
    public CancellationToken Token => _stop.Token;

    public bool IsRequested => Volatile.Read(ref _count) > 0;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _stop.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _count) == 1 && _waitsForEngine)
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
