using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Budget;
using PulumiCen.Cloud.Errors;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using Pulumirpc;
using RpcStatus = Google.Rpc.Status;

namespace PulumiCen.Provider.Wire;

/// <summary>Failures as gRPC statuses; the message is what the user reads.</summary>
internal static class ErrorStatus
{
    public static RpcException From(Exception exception) => exception switch
    {
        PartialFailureException partial => From(partial),
        _ => Of(CodeOf(exception), ErrorTexts.Of(exception)),
    };

    /// <summary>A call of the protocol that this provider has nothing to answer to.</summary>
    public static RpcException Unimplemented(Diagnostic diagnostic) => Of(StatusCode.Unimplemented, diagnostic.ToString());

    private static RpcException From(PartialFailureException partial)
    {
        var detail = new ErrorResourceInitFailed
        {
            Id = partial.Resource.Id,
            Properties = PropertyWriter.Write(partial.Resource.State, WireFeatures.Secrets | WireFeatures.References),
            Inputs = PropertyWriter.Write(partial.Inputs, WireFeatures.Secrets | WireFeatures.References),
            Reasons = { ErrorTexts.Of(partial.InnerException!) },
        };
        var status = new RpcStatus { Code = (int)StatusCode.Unknown, Message = ErrorTexts.Of(partial.InnerException!) };
        status.Details.Add(Any.Pack(detail));
        return status.ToRpcException();
    }

    private static StatusCode CodeOf(Exception exception) => exception switch
    {
        OperationCanceledException => StatusCode.Cancelled,
        PlanRefusedException => StatusCode.FailedPrecondition,
        ProviderException or CloudException => StatusCode.Unknown,
        _ => StatusCode.Internal,
    };

    private static RpcException Of(StatusCode code, string message) =>
        new RpcStatus { Code = (int)code, Message = message }.ToRpcException();
}
