using System.Collections.Concurrent;
using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumirpc;

namespace Pulumi.Standin.Tests.Wire;

/// <summary>
/// An engine on loopback that does as it is told and remembers what programs said. A program finds it through the same
/// environment variables as the real one.
/// </summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Dictionary<string, string?> _environment;

    private FakeEngine(WebApplication server, Dictionary<string, string?> environment) =>
        (_server, _environment) = (server, environment);

    public bool IsDryRun => string.Equals(_environment["PULUMI_DRY_RUN"], "true", StringComparison.Ordinal);

    public ConcurrentQueue<RegisterResourceRequest> Registrations { get; } = new();

    public ConcurrentQueue<ReadResourceRequest> Reads { get; } = new();

    public ConcurrentQueue<ResourceInvokeRequest> Invokes { get; } = new();

    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = new();

    public ConcurrentQueue<LogRequest> Logs { get; } = new();

    public bool IsShutDown { get; set; }

    public HashSet<string> Features { get; } =
        new(["secrets", "resourceReferences", "aliasSpecs", "deletedWith", "replaceWith"], StringComparer.Ordinal);

    /// <summary>What the outputs of a resource are; the default is its inputs.</summary>
    public Func<RegisterResourceRequest, Struct> State { get; set; } = request => request.Object;

    /// <summary>What a function returns.</summary>
    public Func<ResourceInvokeRequest, ResourceInvokeResponse> Function { get; set; } = _ => new ResourceInvokeResponse();

    /// <summary>The resources that were registered, by URN.</summary>
    public ConcurrentDictionary<string, RegisterResourceResponse> Resources { get; } = new(StringComparer.Ordinal);

    public static async Task<FakeEngine> StartAsync(bool isDryRun = false, string config = "{}", string project = "net")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        FakeEngine? engine = null;
        builder.Services.AddSingleton(_ => engine!);
        var server = builder.Build();
        server.MapGrpcService<FakeMonitorService>();
        server.MapGrpcService<FakeEngineService>();
        await server.StartAsync();
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var address = new Uri(addresses.Single()).Authority;
        engine = new FakeEngine(server, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
            ["PULUMI_PROJECT"] = project,
            ["PULUMI_STACK"] = "dev",
            ["PULUMI_DRY_RUN"] = isDryRun ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "4",
            ["PULUMI_CONFIG"] = config,
        });
        return engine;
    }

    /// <summary>Runs a program under this engine.</summary>
    public async Task<int> RunAsync(Func<Task<int>> program)
    {
        Set(_environment);
        try
        {
            return await program();
        }
        finally
        {
            Set(_environment.ToDictionary(variable => variable.Key, _ => (string?)null, StringComparer.Ordinal));
            // The runner of the tests would take it for its own.
            Environment.ExitCode = 0;
        }
    }

    /// <summary>Runs a program that is built already under this engine, as a process.</summary>
    /// <returns>Its exit code, and what it wrote to its standard streams.</returns>
    public async Task<(int ExitCode, string Text)> RunProcessAsync(string assembly)
    {
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(texts));
    }

    /// <summary>Runs a program under this engine that has to end well.</summary>
    public async Task RunWellAsync(Action program)
    {
        var exitCode = await RunAsync(() => Deployment.RunAsync(program));
        Assert.Equal("", string.Join('\n', Logs.Select(log => log.Message)));
        Assert.Equal(0, exitCode);
    }

    /// <summary>The registration of a resource.</summary>
    public RegisterResourceRequest Registration(string name) =>
        Registrations.Single(request => string.Equals(request.Name, name, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static void Set(Dictionary<string, string?> environment)
    {
        foreach (var (name, value) in environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
