using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>The part of the engine that providers call: its log, over real gRPC.</summary>
internal sealed class EngineStub : IAsyncDisposable
{
    private readonly WebApplication _application;

    private EngineStub(WebApplication application) => _application = application;

    /// <summary>What the provider said.</summary>
    public ConcurrentQueue<LogRequest> Log => _application.Services.GetRequiredService<LogService>().Lines;

    /// <summary>Its address, as providers get it.</summary>
    public string Address => new Uri(_application.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Authority;

    public static async Task<EngineStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<LogService>();
        var application = builder.Build();
        application.MapGrpcService<LogService>();
        await application.StartAsync();
        return new EngineStub(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    internal sealed class LogService : Engine.EngineBase
    {
        public ConcurrentQueue<LogRequest> Lines { get; } = new();

        public override Task<Empty> Log(LogRequest request, ServerCallContext context)
        {
            Lines.Enqueue(request);
            return Task.FromResult(new Empty());
        }
    }
}
