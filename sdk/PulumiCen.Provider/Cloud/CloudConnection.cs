using PulumiCen.Cloud;

namespace PulumiCen.Provider.Cloud;

/// <summary>A cloud, and what has to be closed with it.</summary>
/// <param name="Client">The client for the resources' calls: patient.</param>
/// <param name="Glance">The client for a look that nobody waits for long: it hardly repeats a request.</param>
/// <param name="WhyUnavailable">Why there is nothing to ask; null when there is.</param>
/// <param name="Owned">What ends with the connection.</param>
internal sealed record CloudConnection(
    ICenClient Client, ICenClient Glance, string? WhyUnavailable, IReadOnlyList<IAsyncDisposable> Owned) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        foreach (var one in Owned)
        {
            await one.DisposeAsync();
        }
    }
}
