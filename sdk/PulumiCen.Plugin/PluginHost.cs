using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PulumiCen.Plugin;

/// <summary>Serves a plugin over gRPC on a free port of the loopback interface until the engine ends it.</summary>
internal static class PluginHost
{
    /// <summary>The engine's own limit; ASP.NET's default of 4 MB is too small for a large stack.</summary>
    private const int MaximumMessageBytes = 400 * 1024 * 1024;

    /// <summary>What gRPC looks up in a service.</summary>
    private const DynamicallyAccessedMemberTypes Methods = DynamicallyAccessedMemberTypes.PublicConstructors
        | DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods;

    /// <summary>Runs until SIGINT or SIGTERM, or until the engine is gone.</summary>
    public static async Task<int> RunAsync(WebApplication application)
    {
        CoreDumps.Prevent();
        await application.StartAsync();
        await PortAnnouncement.WriteAsync(PortOf(application));
        await application.WaitForShutdownAsync();
        return 0;
    }

    /// <typeparam name="TService">The gRPC service.</typeparam>
    /// <param name="engineAddress">The engine's address (host:port); null until a call names it.</param>
    /// <param name="addParts">Adds what the service is made of.</param>
    public static WebApplication Build<[DynamicallyAccessedMembers(Methods)] TService>(
        string? engineAddress, Action<IServiceCollection> addParts)
        where TService : class
    {
        // Empty: no settings of the folder or the environment, such as ASPNETCORE_URLS, are this server's.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MaximumMessageBytes;
            grpc.MaxSendMessageSize = MaximumMessageBytes;
        });
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(all => new EngineLog(engineAddress, all.GetRequiredService<TimeProvider>()))
            .AddHostedService<EngineWatch>();
        addParts(builder.Services);

        var application = builder.Build();
        application.MapGrpcService<TService>();
        return application;
    }

    public static int PortOf(WebApplication application)
    {
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new Uri(addresses!.Addresses.Single()).Port;
    }
}
