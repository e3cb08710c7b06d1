using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Plugins;

namespace PulumiCen.Engine.Monitor;

/// <summary>Serves the Engine and the ResourceMonitor on loopback.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private EngineHost(WebApplication application, string address) => (_application, Address) = (application, address);

    /// <summary>Host and port, as programs and providers are told.</summary>
    public string Address { get; }

    /// <param name="events">Where logs go.</param>
    /// <param name="deployment">What programs talk to; asked for when the first one does.</param>
    public static async Task<EngineHost> StartAsync(IEventSink events, Func<Deployment> deployment)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Limits.MaxRequestBodySize = null;
            server.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = PluginLimits.MessageSize;
            grpc.MaxSendMessageSize = PluginLimits.MessageSize;
        });
        builder.Services.AddSingleton(new EngineService(events));
        builder.Services.AddSingleton(_ => new MonitorService(deployment()));
        var application = builder.Build();
        application.MapGrpcService<EngineService>();
        application.MapGrpcService<MonitorService>();
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new EngineHost(application, new Uri(addresses.Addresses.First()).Authority);
    }

    public async ValueTask DisposeAsync()
    {
        // Calls that wait have been answered by now; whoever still waits has no one to wait for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
