using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using PulumiCen.Emulator.Faults;
using PulumiCen.Emulator.Http;
using PulumiCen.Emulator.Http.Admin;
using PulumiCen.Emulator.Persistence;

namespace PulumiCen.Emulator;

/// <summary>The CEN API on 127.0.0.1.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    /// <summary>Longer than an answer takes; requests that are held or delayed then end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly WebApplication _application;
    private readonly ApiEndpoint _api;
    private int _isDisposed;

    private EmulatorServer(WebApplication application, ApiEndpoint api, CenEmulator emulator, FaultScript faults, Uri endpoint)
    {
        _application = application;
        _api = api;
        Emulator = emulator;
        Faults = faults;
        Endpoint = endpoint;
    }

    /// <summary>Where it answers.</summary>
    public Uri Endpoint { get; }

    /// <summary>What it answers from.</summary>
    public CenEmulator Emulator { get; }

    /// <summary>What goes wrong on demand.</summary>
    public FaultScript Faults { get; }

    /// <summary>Starts answering.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="StateFileException">The state file is damaged or can't be used; it is left as it is.</exception>
    /// <exception cref="ArgumentException">A fault of the options isn't one.</exception>
    public static Task<EmulatorServer> StartAsync(EmulatorOptions options, CancellationToken cancellationToken) =>
        StartAsync(options, adapt: null, cancellationToken);

    /// <param name="options">How it behaves.</param>
    /// <param name="adapt">Takes the place of parts, for tests: a server without sockets.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    internal static async Task<EmulatorServer> StartAsync(
        EmulatorOptions options, Action<IServiceCollection>? adapt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var emulator = new CenEmulator(options);
        var faults = new FaultScript(options.Faults, options.FaultSeed);
        // A damaged state file is found now, not with the first request.
        await emulator.ReadJournalAsync(cancellationToken);
        // Empty: no settings of the folder or the environment, such as ASPNETCORE_URLS, are this server's.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        adapt?.Invoke(builder.Services);
        var application = builder.Build();
        var api = new ApiEndpoint(emulator, options, faults);
        var pipeline = new EmulatorPipeline(api, new AdminEndpoint(emulator, faults));
        application.Run(pipeline.HandleAsync);
        await application.StartAsync(cancellationToken);
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.SingleOrDefault();
        return new EmulatorServer(application, api, emulator, faults, new Uri(address ?? "http://localhost/"));
    }

    /// <summary>How many requests came so far.</summary>
    public RequestCounts Requests => _api.Counts;

    /// <summary>The server itself.</summary>
    internal IServer Server => _application.Services.GetRequiredService<IServer>();

    /// <summary>Stops answering.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
