using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using PulumiCen.Plugin;
using Pulumirpc;

namespace PulumiCen.Policy.Tests;

/// <summary>The policy pack, serving on loopback, and the engine's end of the wire.</summary>
internal sealed class RunningPolicyPack : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly GrpcChannel _channel;

    private RunningPolicyPack(WebApplication application, GrpcChannel channel)
    {
        _application = application;
        _channel = channel;
        Client = new Analyzer.AnalyzerClient(channel);
    }

    public Analyzer.AnalyzerClient Client { get; }

    public static async Task<RunningPolicyPack> StartAsync()
    {
        var application = PolicyHost.Build(engineAddress: null);
        await application.StartAsync();
        return new RunningPolicyPack(application, GrpcChannel.ForAddress($"http://127.0.0.1:{PluginHost.PortOf(application)}"));
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _application.DisposeAsync();
    }
}
