using System.CommandLine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Emulator;
using PulumiCen.Emulator.Persistence;
using PulumiCen.Tool.Commands;
using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Output;
using PulumiCen.Tool.Plans;

namespace PulumiCen.Tool.CommandLine;

/// <summary><c>emulator</c>: the CEN API on a port of this machine, until Ctrl+C.</summary>
internal static class EmulatorCommand
{
    public const string Name = "emulator";

    public static Command Create(Terminal terminal)
    {
        var command = new Command(Name, "Serve the CEN API on 127.0.0.1, for demos and tests; print where, as a line of JSON.");
        var port = new Option<int>("--port") { Description = "The port; default: 0, one that is free." };
        var state = new Option<string?>("--state") { Description = "The file to keep the state in; default: in memory." };
        var key = new Option<string?>("--access-key") { HelpName = "id:secret", Description = "The key that requests are signed with; default: emulator:emulator." };
        command.Add(port);
        command.Add(state);
        command.Add(key);
        command.SetAction((result, cancellationToken) => new CommandGuard(terminal, cancellationToken).RunAsync(
            Name,
            () => string.Empty,
            () => ServeAsync(
                terminal.Results.Profile.Out.Writer,
                Options(result.GetValue(port), result.GetValue(state), result.GetValue(key)),
                cancellationToken)));
        return command;
    }

    private static async Task<int> ServeAsync(TextWriter output, EmulatorOptions options, CancellationToken cancellationToken)
    {
        EmulatorServer server;
        try
        {
            server = await EmulatorServer.StartAsync(options, cancellationToken);
        }
        catch (IOException exception)
        {
            throw new ToolException(Diagnostics.EmulatorCannotListen(options.Port, exception.Message));
        }
        catch (StateFileException exception)
        {
            throw new ToolException(Diagnostics.FileInaccessible(
                options.StateFile ?? string.Empty, PlanFile.Problem(options.StateFile ?? string.Empty, exception)));
        }

        await using (server)
        {
            await output.WriteLineAsync(new JObject { ["endpoint"] = server.Endpoint.ToString() }.ToString(Formatting.None));
            await output.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCodes.Fits;
    }

    private static EmulatorOptions Options(int port, string? state, string? key)
    {
        var options = new EmulatorOptions { Port = port, StateFile = state };
        if (key is null)
        {
            return options;
        }

        var end = key.IndexOf(':', StringComparison.Ordinal);
        return end > 0
            ? options with { Keys = new Dictionary<string, string>(StringComparer.Ordinal) { [key[..end]] = key[(end + 1)..] } }
            : throw new ToolException(Diagnostics.NotAnAccessKey(), ExitCodes.Usage);
    }
}
