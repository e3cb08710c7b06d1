using System.Diagnostics;
using Grpc.Net.Client;
using PulumiCen.Engine.Events;

namespace PulumiCen.Engine.Plugins;

/// <summary>The process of a provider: its first line of output is its port, the rest are logs.</summary>
internal sealed class ProviderProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);
    private readonly Process _process;
    private readonly TimeProvider _time;

    private ProviderProcess(Process process, int port, TimeProvider time)
    {
        (_process, _time) = (process, time);
        Channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}", new GrpcChannelOptions
        {
            MaxReceiveMessageSize = PluginLimits.MessageSize,
            MaxSendMessageSize = PluginLimits.MessageSize,
            HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true, UseProxy = false },
        });
    }

    public GrpcChannel Channel { get; }

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
        try
        {
            process.Start();
            process.ErrorDataReceived += (_, line) => Report(events, line.Data);
            process.BeginErrorReadLine();
            using var timeout = new CancellationTokenSource(StartTimeout, time);
            var first = await process.StandardOutput.ReadLineAsync(timeout.Token);
            if (!int.TryParse(first, out var port))
            {
                throw new EngineException(
                    $"the provider {path} was started and said \"{first}\" where its port was expected");
            }

            // Nothing may block on a full pipe.
            _ = ReportRestAsync(process.StandardOutput, events);
            return new ProviderProcess(process, port, time);
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

    private static async Task ReportRestAsync(StreamReader output, IEventSink events)
    {
        try
        {
            while (await output.ReadLineAsync() is { } line)
            {
                Report(events, line);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process has ended.
        }
    }

    private static void Report(IEventSink events, string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            events.Publish(new DiagnosticEvent("", DiagnosticSeverity.InfoError, line));
        }
    }

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
