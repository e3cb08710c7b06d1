using System.Globalization;
using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Pulumirpc;

namespace PulumiCen.Load;

/// <summary>The limit: a provider that reads a request and gives it back, on the same server as the provider's.</summary>
internal static class NoOpServer
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore().AddGrpc();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        await using var application = builder.Build();
        application.MapGrpcService<Service>();
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await Console.Out.WriteLineAsync(new Uri(addresses.Single()).Port.ToString(CultureInfo.InvariantCulture));
        await application.WaitForShutdownAsync();
    }

    private sealed class Service : ResourceProvider.ResourceProviderBase
    {
        public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
            Task.FromResult(new ProviderHandshakeResponse());

        public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
            Task.FromResult(new PluginInfo());

        public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) =>
            Task.FromResult(new ConfigureResponse());

        public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) =>
            Task.FromResult(new CheckResponse { Inputs = request.News });

        public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) =>
            Task.FromResult(new DiffResponse());
    }
}
