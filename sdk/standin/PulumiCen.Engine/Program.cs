using System.CommandLine;
using System.Runtime.InteropServices;
using PulumiCen.Engine.Cli;
using PulumiCen.Engine.Plugins;

// Before anything looks at signals.
Interrupt.Hear();

var parsed = EngineCommand.Create().Parse(args);
if (parsed.Errors.Count > 0)
{
    Console.Error.WriteLine($"error: {ParseErrors.Text(parsed)}");
    return ExitCodes.Error;
}

// The first signal ends the operation in good order; a second one ends the process, and the next run finds the state true.
using var cancelled = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return await parsed.InvokeAsync(
    new InvocationConfiguration { ProcessTerminationTimeout = null }, cancelled.Token);

void Cancel(PosixSignalContext context)
{
    if (cancelled.IsCancellationRequested)
    {
        return;
    }

    context.Cancel = true;
    Console.Error.WriteLine("^C received; cancelling. If you would like to terminate immediately, hit ^C again.");
    cancelled.Cancel();
}
