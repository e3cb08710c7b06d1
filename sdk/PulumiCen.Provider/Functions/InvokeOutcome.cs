using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Functions;

/// <summary>What a function returned.</summary>
/// <param name="Result">Its result; empty when there are errors.</param>
/// <param name="Errors">What is wrong with its arguments.</param>
internal sealed record InvokeOutcome(PropertyMap Result, IReadOnlyList<Diagnostic> Errors)
{
    /// <summary>A result without errors.</summary>
    public static InvokeOutcome Of(PropertyMap result) => new(result, []);

    /// <summary>No result.</summary>
    public static InvokeOutcome Failed(Diagnostic error) => new(PropertyMap.Empty, [error]);
}
