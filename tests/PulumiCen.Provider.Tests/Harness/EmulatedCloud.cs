using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>A cloud of a test's own: the real emulator server, on loopback unless a test says otherwise.</summary>
internal sealed class EmulatedCloud : IAsyncDisposable
{
    private readonly EmulatorServer _server;

    private EmulatedCloud(EmulatorServer server) => _server = server;

    /// <summary>The provider's configuration for it.</summary>
    public PropertyMap Configuration => PropertyMap.Empty
        .With("endpoint", _server.Endpoint.ToString())
        .With("accessKeyId", EmulatorOptions.DefaultKey)
        .With("accessKeySecret", new PropertyValue.Secret(EmulatorOptions.DefaultKey));

    public static async Task<EmulatedCloud> StartAsync(EmulatorOptions? options = null, Action<IServiceCollection>? adapt = null) =>
        new(await EmulatorServer.StartAsync(options ?? new EmulatorOptions(), adapt, CancellationToken.None));

    public EmulatorServer Server => _server;

    /// <summary>Does something behind the program's back.</summary>
    public Task<JObject> ExecuteAsync(string action, params (string Name, string Value)[] parameters) => _server.Emulator.ExecuteAsync(
        action,
        parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal),
        CancellationToken.None);

    public Task SetLimitAsync(string cenId, string region, int bandwidth) => ExecuteAsync(
        "SetCenInterRegionBandwidthLimit",
        ("CenId", cenId),
        ("LocalRegionId", region),
        ("OppositeRegionId", "us-east-1"),
        ("BandwidthLimit", $"{bandwidth}"));

    /// <summary>All that it holds.</summary>
    public Task<JObject> DescribeAsync() => _server.Emulator.DescribeAsync(CancellationToken.None);

    /// <summary>The requests that it refused.</summary>
    public async Task<IReadOnlyList<JournalEntry>> RefusalsAsync() =>
        [.. (await _server.Emulator.ReadJournalAsync(CancellationToken.None)).Where(entry => entry.IsRefusal)];

    /// <summary>The changes that it made, by action.</summary>
    public async Task<IReadOnlyList<string>> ChangesAsync() =>
        [.. (await _server.Emulator.ReadJournalAsync(CancellationToken.None)).Where(entry => !entry.IsRefusal).Select(entry => entry.Action)];

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
