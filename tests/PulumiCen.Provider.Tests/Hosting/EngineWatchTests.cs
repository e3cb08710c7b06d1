using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using PulumiCen.Plugin;

namespace PulumiCen.Provider.Tests.Hosting;

/// <summary>A plugin doesn't outlive its engine.</summary>
public sealed class EngineWatchTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task An_engine_that_is_killed_before_anything_else_runs_was_seen()
    {
        using var engine = new TcpListener(IPAddress.Loopback, 0);
        engine.Start();
        var time = new FakeTimeProvider();
        var lifetime = new Lifetime();
        using var log = new EngineLog($"{engine.LocalEndpoint}", time);
        using var watch = new EngineWatch(log, time, lifetime);

        await watch.StartAsync(default);
        Assert.True(engine.Pending(), "The engine wasn't looked for.");
        engine.Stop();
        while (!lifetime.IsStopped)
        {
            time.Advance(Interval);
            await Task.Yield();
        }
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public bool IsStopped { get; private set; }

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => IsStopped = true;
    }
}
