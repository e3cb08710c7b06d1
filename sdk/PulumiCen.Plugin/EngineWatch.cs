using System.Net.Sockets;

namespace PulumiCen.Plugin;

/// <summary>
/// Ends the plugin when the engine that started it is gone. An engine that is killed can't send SIGINT, and its
/// plugins would stay behind for ever.
/// </summary>
internal sealed class EngineWatch(EngineLog engine, TimeProvider time, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);

        // The engine is there now, if ever: it may be killed before the first tick.
        var seen = await AnswersAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var answers = await AnswersAsync(stoppingToken);
            if (seen && !answers)
            {
                lifetime.StopApplication();
                return;
            }

            seen |= answers;
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
