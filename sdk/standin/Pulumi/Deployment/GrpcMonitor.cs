using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's resource monitor.</summary>
/// <param name="address">Its address, <c>HOST:PORT</c>.</param>
internal sealed class GrpcMonitor(string address) : IMonitor
{
    private readonly ResourceMonitor.ResourceMonitorClient _client = new(GrpcChannels.To(address));

    public async Task<bool> SupportsAsync(string feature) =>
        (await _client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature })).HasSupport;

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) => await _client.InvokeAsync(request);

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        await _client.ReadResourceAsync(request);

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        await _client.RegisterResourceAsync(request);

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        await _client.RegisterResourceOutputsAsync(request);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _client.SignalAndWaitForShutdownAsync(new Empty());
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
        {
            // Older engines only need the program to end.
        }
    }
}
