using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PulumiCen.Provider.Wire;

namespace PulumiCen.Provider.Hosting;

/// <summary>Serves the provider over gRPC on a free port of the loopback interface until the engine ends it.</summary>
internal static class ProviderHost
{
    /// <summary>The engine's own limit; ASP.NET's default of 4 MB is too small for a large stack.</summary>
    private const int MaximumMessageBytes = 400 * 1024 * 1024;

    /// <summary>Runs until SIGINT or SIGTERM, or until the engine is gone.</summary>
    /// <param name="arguments">The engine's address (host:port) as the only argument; none when a debugger attaches later.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        await using var application = Build(arguments.FirstOrDefault());
        await application.StartAsync();
        await PortAnnouncement.WriteAsync(PortOf(application));
        await application.WaitForShutdownAsync();
        return 0;
    }

    /// <param name="engineAddress">The engine's address; null until Handshake or Attach names it.</param>
    /// <param name="adapt">Takes the place of parts, for tests: another clock, another cloud.</param>
    internal static WebApplication Build(string? engineAddress, Action<IServiceCollection>? adapt = null)
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
            grpc.Interceptors.Add<ErrorInterceptor>();
        });
        builder.Services.AddProvider(engineAddress);
        builder.Services.AddHostedService<EngineWatch>();
        adapt?.Invoke(builder.Services);

        var application = builder.Build();
        application.MapGrpcService<ProviderService>();
        return application;
    }

    internal static int PortOf(WebApplication application)
    {
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new Uri(addresses!.Addresses.Single()).Port;
    }
}
