using System.CommandLine;
using PulumiCen.Tool.CommandLine;
using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Output;

var terminal = Terminal.OfProcess();
var result = ToolCommand.Create(terminal, TimeProvider.System).Parse(args);
if (result.Errors.Count > 0)
{
    await result.InvokeAsync();
    return ExitCodes.Usage;
}

// The tool's own handling of Ctrl+C lets the engine finish what is running.
var isEmulator = string.Equals(result.CommandResult.Command.Name, EmulatorCommand.Name, StringComparison.Ordinal);
using var interruption = new Interruption(terminal.Errors, waitsForEngine: !isEmulator);
var configuration = new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };
var code = await result.InvokeAsync(configuration, interruption.Token);
return interruption.IsRequested && !isEmulator && code == ExitCodes.Fits ? ExitCodes.Failed : code;
