using Pulumirpc;

namespace Pulumi;

/// <summary>Where a program's resources are registered: the engine, or mocks.</summary>
internal interface IMonitor
{
    Task<bool> SupportsAsync(string feature);

    Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    Task SignalAndWaitForShutdownAsync();
}

/// <summary>Where a program's messages go: the engine, or a unit test.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);
}
