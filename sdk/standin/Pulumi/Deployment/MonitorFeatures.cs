using System.Collections.Concurrent;
using PulumiCen.Protocol;
using Pulumirpc;

namespace Pulumi;

/// <summary>A monitor together with what it is known to support, each asked once.</summary>
internal sealed class MonitorFeatures(IMonitor monitor) : IMonitor
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _supported = new(StringComparer.Ordinal);

    /// <summary>How properties are written for this monitor. Secrets are understood by all.</summary>
    public async Task<WireFeatures> WireFeaturesAsync() =>
        await SupportsAsync("resourceReferences") ? WireFeatures.Secrets | WireFeatures.References : WireFeatures.Secrets;

    /// <summary>Refuses an option that the engine would ignore.</summary>
    /// <exception cref="InvalidOperationException">The engine is too old for it.</exception>
    public async Task RequireAsync(string feature, string option)
    {
        if (!await SupportsAsync(feature))
        {
            throw new InvalidOperationException(
                $"The Pulumi CLI does not support the {option} option. Please update the Pulumi CLI.");
        }
    }

    public Task<bool> SupportsAsync(string feature) =>
        _supported.GetOrAdd(feature, name => new Lazy<Task<bool>>(() => monitor.SupportsAsync(name))).Value;

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) => monitor.InvokeAsync(request);

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        monitor.ReadResourceAsync(resource, request);

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        monitor.RegisterResourceAsync(resource, request);

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        monitor.RegisterResourceOutputsAsync(request);

    public Task SignalAndWaitForShutdownAsync() => monitor.SignalAndWaitForShutdownAsync();
}
