using System.Diagnostics;
using System.Text;
using Grpc.Core;
using Grpc.Net.Client;
using PulumiCen.Engine.Events;

namespace PulumiCen.Engine.Plugins;

/// <summary>
/// The process of a provider: its first line of output is its port, the rest nobody reads unless it ends before it is told to.
/// </summary>
internal sealed class ProviderProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How long after a broken connection the process may take to be gone.</summary>
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Characters of output that are kept.</summary>
    private const int MostOutput = 1 << 20;

    private readonly Process _process;
    private readonly string _path;
    private readonly StringBuilder _output;
    private readonly IEventSink _events;
    private readonly TimeProvider _time;

    private ProviderProcess(Process process, string path, int port, StringBuilder output, IEventSink events, TimeProvider time)
    {
        (_process, _path, _output, _events, _time) = (process, path, output, events, time);
        Channel = LoopbackChannel.Open($"127.0.0.1:{port}");
    }

    public GrpcChannel Channel { get; }

    /// <summary>Whether a call failed because the process has ended.</summary>
    public async Task<bool> HasEndedAsync(RpcException error)
    {
        if (error.Status.DebugException is not (HttpRequestException or IOException or System.Net.Sockets.SocketException))
        {
            return false;
        }

        using var timeout = new CancellationTokenSource(EndTimeout, _time);
        await _process.WaitForExitAsync(timeout.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _process.HasExited;
    }

    /// <exception cref="EngineException">It can't be started, or doesn't say its port.</exception>
    public static async Task<ProviderProcess> StartAsync(
        string path, ProviderProcessOptions options, IEventSink events, TimeProvider time)
    {
        var start = new ProcessStartInfo(path, [options.EngineAddress])
        {
            WorkingDirectory = options.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        try
        {
            process.Start();
            process.ErrorDataReceived += (_, line) => Keep(output, line.Data);
            process.BeginErrorReadLine();
            using var timeout = new CancellationTokenSource(StartTimeout, time);
            var first = await process.StandardOutput.ReadLineAsync(timeout.Token);
            if (!int.TryParse(first, out var port))
            {
                throw new EngineException(
                    $"the provider {path} was started and said \"{first}\" where its port was expected{Said(output)}");
            }

            // Nothing may block on a full pipe.
            _ = KeepRestAsync(process.StandardOutput, output);
            return new ProviderProcess(process, path, port, output, events, time);
        }
        catch (Exception error) when (error is not EngineException)
        {
            Kill(process);
            process.Dispose();
            throw new EngineException(
                error is OperationCanceledException
                    ? $"the provider {path} didn't say its port within {StartTimeout.TotalSeconds} s"
                    : $"the provider {path} could not be started: {error.Message}",
                error);
        }
    }

    /// <summary>Interrupts the process, as a terminal does, and kills it if it doesn't listen.</summary>
    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        if (_process.HasExited)
        {
            await _process.WaitForExitAsync(CancellationToken.None);
            TellOfItsEnd();
            _process.Dispose();
            return;
        }

        Interrupt.Send(_process.Id);
        try
        {
            using var timeout = new CancellationTokenSource(StopTimeout, _time);
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            Kill(_process);
        }

        _process.Dispose();
    }

    private void TellOfItsEnd() => _events.Error(
        "",
        $"Detected that {_path} exited prematurely. \n"
        + "       This is *always* a bug in the provider. Please report the issue to the provider author as appropriate.\n"
        + $"       To assist with debugging we have dumped the STDOUT and STDERR streams of the plugin:{Text(_output)}\n");

    private static async Task KeepRestAsync(StreamReader reader, StringBuilder output)
    {
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                Keep(output, line);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process has ended.
        }
    }

    private static void Keep(StringBuilder output, string? line)
    {
        lock (output)
        {
            if (line is not null && output.Length < MostOutput)
            {
                output.Append(line).Append('\n');
            }
        }
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }

    private static string Said(StringBuilder output) => Text(output) is { Length: > 0 } text ? $"; it also said:\n{text.TrimEnd()}" : "";

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

/// <summary>What a provider's process is given.</summary>
internal sealed record ProviderProcessOptions(
    string EngineAddress, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment);

/// <summary>What the engine and plugins agree on.</summary>
internal static class PluginLimits
{
    /// <summary>Bytes: the CLI allows 400 MB.</summary>
    public const int MessageSize = 400 * 1024 * 1024;
}
