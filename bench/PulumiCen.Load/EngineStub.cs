using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Pulumirpc;

namespace PulumiCen.Load;

/// <summary>The engine's side: where providers log to. Nobody listens to them here.</summary>
internal sealed class EngineStub(WebApplication application) : IAsyncDisposable
{
    public string Address { get; } = new Uri(
        application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Authority;

    public static async Task<EngineStub> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore().AddGrpc();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var application = builder.Build();
        application.MapGrpcService<Service>();
        await application.StartAsync();
        return new EngineStub(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private sealed class Service : Engine.EngineBase
    {
        public override Task<Empty> Log(LogRequest request, ServerCallContext context) => Task.FromResult(new Empty());
    }
}
