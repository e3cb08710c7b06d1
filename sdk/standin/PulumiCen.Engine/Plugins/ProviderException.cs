using Grpc.Core;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;
using Pulumirpc;

namespace PulumiCen.Engine.Plugins;

/// <summary>A provider's call failed.</summary>
internal sealed class ProviderException : Exception
{
    public ProviderException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public ProviderException(string message, StepStatus status)
        : base(message) => Status = status;

    /// <summary>The resource, where the call failed only in that it isn't ready.</summary>
    public ProviderState? PartialState { get; private init; }

    /// <summary>What is known of the resource.</summary>
    public StepStatus Status { get; init; }

    public static ProviderException From(RpcException error)
    {
        if (Partial(error) is not { } partial)
        {
            return new ProviderException(error.Status.Detail, error)
            {
                Status = error.StatusCode is StatusCode.Internal or StatusCode.DataLoss or StatusCode.Unknown
                    ? StepStatus.Unknown
                    : StepStatus.Ok,
            };
        }

        var reasons = string.Concat(partial.Reasons.Select(reason => $"\n\t* {reason}"));
        var count = partial.Reasons.Count;
        return new ProviderException($"{count} error{(count == 1 ? "" : "s")} occurred:{reasons}\n\n", error)
        {
            Status = StepStatus.PartialFailure,
            PartialState = new ProviderState(partial.Id, Wire.Read(partial.Properties))
            {
                Inputs = partial.Inputs is null ? null : Wire.Read(partial.Inputs),
                InitErrors = [.. partial.Reasons],
                RefreshBeforeUpdate = partial.RefreshBeforeUpdate,
            },
        };
    }

    private static ErrorResourceInitFailed? Partial(RpcException error)
    {
        var status = error.GetRpcStatus();
        var detail = status?.Details.FirstOrDefault(any => any.Is(ErrorResourceInitFailed.Descriptor));
        return detail?.Unpack<ErrorResourceInitFailed>();
    }
}
