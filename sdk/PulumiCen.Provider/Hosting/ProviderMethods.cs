using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using PulumiCen.Protocol;
using PulumiCen.Provider.Wire;
using Pulumirpc;

namespace PulumiCen.Provider.Hosting;

/// <summary>
/// Tells gRPC of the provider's methods. By itself gRPC finds them with reflection, a quarter of a native start. Every
/// exception of a call becomes a status that the engine shows as a clear error, without a stack trace.
/// </summary>
internal sealed class ProviderMethods(ProviderService service) : IServiceMethodProvider<ProviderService>
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<ProviderService> context) =>
        ResourceProvider.Bind(new Binder(context), service);

    private readonly struct Binder(ServiceMethodProviderContext<ProviderService> context) : IMethodBinder
    {
        public void Add<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse> handler)
            where TRequest : class
            where TResponse : class =>
            context.AddUnaryMethod(method, [], async (_, request, call) =>
            {
                try
                {
                    return await handler(request, call);
                }
                catch (Exception exception) when (exception is not RpcException)
                {
                    throw ErrorStatus.From(exception);
                }
            });
    }
}
