using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's service for messages.</summary>
/// <param name="address">Its address, <c>HOST:PORT</c>.</param>
internal sealed class GrpcEngine(string address) : IEngine
{
    private readonly Engine.EngineClient _client = new(GrpcChannels.To(address));

    public async Task LogAsync(LogRequest request) => await _client.LogAsync(request);
}
