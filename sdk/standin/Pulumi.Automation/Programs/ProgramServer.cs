using System.Net;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Pulumi.Automation;

/// <summary>Serves an inline program to the CLI, on a free port of the loopback interface, for one operation.</summary>
internal sealed class ProgramServer : IAsyncDisposable
{
    /// <summary>The engine's own limit.</summary>
    private const int MaximumMessageBytes = 400 * 1024 * 1024;

    private readonly WebApplication _application;
    private readonly ProgramFailure _failure;

    private ProgramServer(WebApplication application, ProgramFailure failure)
    {
        _application = application;
        _failure = failure;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Address = new Uri(addresses!.Addresses.Single()).Authority;
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    public static async Task<ProgramServer> StartAsync(PulumiFn program, CancellationToken cancellationToken)
    {
        var failure = new ProgramFailure();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRouting().AddSingleton(new ProgramRuntime(program, failure, cancellationToken));
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MaximumMessageBytes;
            grpc.MaxSendMessageSize = MaximumMessageBytes;
        });

        var application = builder.Build();
        application.MapGrpcService<ProgramRuntime>();
        await application.StartAsync(cancellationToken);
        return new ProgramServer(application, failure);
    }

    /// <summary>Throws what the program failed with, if it did.</summary>
    public void ThrowFailure()
    {
        if (_failure.Error is { } error)
        {
            ExceptionDispatchInfo.Throw(error);
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
