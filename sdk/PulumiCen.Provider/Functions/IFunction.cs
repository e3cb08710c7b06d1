using PulumiCen.Protocol;

namespace PulumiCen.Provider.Functions;

/// <summary>A function of the package, called by programs.</summary>
internal interface IFunction
{
    /// <summary>Its token, such as <c>cen:index:getAreas</c>.</summary>
    string Token { get; }

    Task<InvokeOutcome> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken);
}
