using PulumiCen.Protocol;

namespace PulumiCen.Provider.Functions;

/// <summary>The regions whose area is known, all or those of one area.</summary>
internal sealed class GetRegions : IFunction
{
    public string Token => RegionListing.Token;

    public Task<InvokeOutcome> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken) => Task.FromResult(
        RegionListing.Read(new InputReader(arguments).Text("area"), out var regions) is { } problem
            ? InvokeOutcome.Failed(problem)
            : InvokeOutcome.Of(regions));
}
