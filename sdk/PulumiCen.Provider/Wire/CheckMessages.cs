using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using Pulumirpc;

namespace PulumiCen.Provider.Wire;

/// <summary>Check and CheckConfig on the wire.</summary>
internal static class CheckMessages
{
    public static CheckCall Read(CheckRequest request) => new(
        ResourceIdentity.From(request.Urn, request.Type, request.Name),
        PropertyReader.Read(request.Olds),
        PropertyReader.Read(request.News),
        new Autonaming(
            (AutonamingMode)(request.Autonaming?.Mode ?? CheckRequest.Types.AutonamingOptions.Types.Mode.Propose),
            request.Autonaming?.ProposedName is { Length: > 0 } proposed ? proposed : null,
            request.RandomSeed.Memory));

    public static CheckResponse Write(CheckOutcome outcome, WireFeatures features)
    {
        var response = new CheckResponse { Inputs = PropertyWriter.Write(outcome.Inputs, features) };
        response.Failures.AddRange(outcome.Errors.Select(error => new CheckFailure
        {
            Property = error.Property ?? "",
            Reason = error.ToString(),
        }));
        return response;
    }
}
