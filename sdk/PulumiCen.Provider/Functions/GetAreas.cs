using PulumiCen.Protocol;

namespace PulumiCen.Provider.Functions;

/// <summary>The areas that packages are for, and the regions in each. Asks nobody: the table is part of the provider.</summary>
internal sealed class GetAreas : IFunction
{
    public string Token => AreaListing.Token;

    public Task<InvokeOutcome> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken) =>
        Task.FromResult(InvokeOutcome.Of(AreaListing.Of()));
}
