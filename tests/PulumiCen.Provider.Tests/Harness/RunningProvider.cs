using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PulumiCen.Plugin;
using PulumiCen.Protocol;
using PulumiCen.Provider.Hosting;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>
/// A provider that serves on loopback, in memory or in a process of its own where a test says so, and its engine's end of
/// the wire.
/// </summary>
internal sealed class RunningProvider : IAsyncDisposable
{
    public const string ProviderUrn = "urn:pulumi:dev::net::pulumi:providers:cen::default";

    private readonly IAsyncDisposable _server;
    private readonly GrpcChannel _channel;

    private RunningProvider(IAsyncDisposable server, GrpcChannel channel)
    {
        _server = server;
        _channel = channel;
        Client = new ResourceProvider.ResourceProviderClient(channel);
    }

    public ResourceProvider.ResourceProviderClient Client { get; }

    public static async Task<RunningProvider> StartAsync(string? engineAddress = null, Action<IServiceCollection>? adapt = null)
    {
        var application = ProviderHost.Build(engineAddress, adapt);
        await application.StartAsync();
        return new RunningProvider(application, ChannelTo(application));
    }

    /// <summary>The provider that was built, as the engine starts it.</summary>
    public static async Task<RunningProvider> StartProcessAsync(ProviderProcess process) =>
        new(process, GrpcChannel.ForAddress($"http://127.0.0.1:{await process.PortAsync()}"));

    /// <summary>The first calls of an engine: Handshake, CheckConfig, Configure.</summary>
    public async Task<RunningProvider> ConfigureAsync(PropertyMap configuration, string name = "default")
    {
        await Client.HandshakeAsync(new ProviderHandshakeRequest { ConfigureWithUrn = true });
        await Client.ConfigureAsync(new ConfigureRequest
        {
            Args = PropertyWriter.Write(configuration, WireFeatures.All),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Urn = ProviderUrn[..^"default".Length] + name,
            Name = name,
            Type = "pulumi:providers:cen",
        });
        return this;
    }

    private static GrpcChannel ChannelTo(WebApplication application) =>
        application.Services.GetRequiredService<IServer>() is TestServer server
            ? GrpcChannel.ForAddress(server.BaseAddress, new GrpcChannelOptions { HttpHandler = server.CreateHandler() })
            : GrpcChannel.ForAddress($"http://127.0.0.1:{PluginHost.PortOf(application)}");

    /// <summary>Tells it that the operation is over; one that was killed isn't told.</summary>
    public async Task TryCancelAsync()
    {
        try
        {
            await Client.CancelAsync(new Empty());
        }
        catch (RpcException)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
    }
}
