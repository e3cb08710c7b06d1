using PulumiCen.Protocol;
using PulumiCen.Provider.Functions;
using Pulumirpc;

namespace PulumiCen.Provider.Wire;

/// <summary>Invoke on the wire.</summary>
internal static class InvokeMessages
{
    public static InvokeResponse Write(InvokeOutcome outcome, WireFeatures features)
    {
        var response = new InvokeResponse { Return = PropertyWriter.Write(outcome.Result, features) };
        response.Failures.AddRange(outcome.Errors.Select(error => new CheckFailure
        {
            Property = error.Property ?? "",
            Reason = error.ToString(),
        }));
        return response;
    }
}
