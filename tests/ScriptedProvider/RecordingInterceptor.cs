using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace ScriptedProvider;

/// <summary>Puts every call and its answer into the recording.</summary>
internal sealed class RecordingInterceptor(CallLog log) : Interceptor
{
    /// <inheritdoc />
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var method = context.Method[(context.Method.LastIndexOf('/') + 1)..];
        log.Open(isPolicyPack: context.Method.Contains("Analyzer", StringComparison.Ordinal));
        var number = log.Call(method, (IMessage)request);
        try
        {
            var response = await continuation(request, context);
            log.Reply(number, method, (IMessage)response);
            return response;
        }
        catch (RpcException exception)
        {
            log.Error(number, method, exception.StatusCode.ToString(), exception.Status.Detail);
            throw;
        }
    }
}
