using System.CommandLine;
using PulumiCen.Tool.CommandLine;
using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Output;

var terminal = Terminal.OfProcess();
var result = ToolCommand.Create(terminal, TimeProvider.System).Parse(args);
using var interruption = new Interruption(terminal.Errors);

// The tool's own handling of Ctrl+C lets the engine finish what is running.
var configuration = new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };
var code = await result.InvokeAsync(configuration, interruption.Token);
return result.Errors.Count > 0 ? ExitCodes.Usage : interruption.IsRequested && code == ExitCodes.Fits ? ExitCodes.Failed : code;
