using Grpc.Core;
using Grpc.Core.Interceptors;
using PulumiCen.Provider.Wire;

namespace PulumiCen.Provider.Hosting;

/// <summary>Turns every exception of a call into a status that the engine shows as a clear error, without a stack trace.</summary>
internal sealed class ErrorInterceptor : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw ErrorStatus.From(exception);
        }
    }
}
