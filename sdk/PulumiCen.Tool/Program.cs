using System.CommandLine;
using PulumiCen.Tool.CommandLine;
using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Output;

var terminal = Terminal.OfProcess();
using var interruption = new Interruption(terminal.Errors);
var result = ToolCommand.Create(terminal, TimeProvider.System, interruption.Requested).Parse(ToolCommand.WithOwnName(args));
if (MistypedOption.Find(result) is { } mistyped)
{
    ErrorView.Write(terminal.Errors, [ShownError.Of(mistyped)]);
    return ExitCodes.Usage;
}

if (result.Errors.Count > 0)
{
    await result.InvokeAsync();
    return ExitCodes.Usage;
}

// The tool's own handling of Ctrl+C lets the engine finish what is running.
interruption.WaitsForEngine = !string.Equals(result.CommandResult.Command.Name, EmulatorCommand.Name, StringComparison.Ordinal);
var configuration = new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };
return await result.InvokeAsync(configuration, interruption.Token);
