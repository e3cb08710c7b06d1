using System.Net.Sockets;

namespace PulumiCen.Plugin;

/// <summary>
/// Ends the plugin when the engine that started it is gone. An engine that is killed can't send SIGINT, and its
/// plugins would stay behind for ever.
/// </summary>
internal sealed class EngineWatch(EngineLog engine, TimeProvider time, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private bool _seen;

    /// <summary>
    /// Looks for the engine before the plugin says that it is ready. ExecuteAsync is only queued here; an engine that is
    /// killed before it runs would never have been seen.
    /// </summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _seen = await AnswersAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var answers = await AnswersAsync(stoppingToken);
            if (_seen && !answers)
            {
                lifetime.StopApplication();
                return;
            }

            _seen |= answers;
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        if (engine.Address is not { } address)
        {
            return false;
        }

        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
