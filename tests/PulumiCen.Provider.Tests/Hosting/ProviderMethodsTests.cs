using Grpc.Core;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Hosting;

/// <summary>The list of the provider's methods is written by hand; the protocol says which they are.</summary>
public sealed class ProviderMethodsTests
{
    [Fact]
    public void Each_method_of_the_protocol_is_served_under_its_name()
    {
        var served = new List<string>();

        ResourceProvider.Bind(new Names(served), new NoProvider());

        Assert.Equal(
            ResourceProvider.Descriptor.Methods.Select(method => $"{method.Service.FullName}/{method.Name} by {method.Name}").Order(),
            served.Order());
    }

    private sealed class NoProvider : ResourceProvider.ResourceProviderBase;

    private readonly struct Names(List<string> served) : IMethodBinder
    {
        public void Add<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse> handler)
            where TRequest : class
            where TResponse : class =>
            served.Add($"{method.ServiceName}/{method.Name} by {handler.Method.Name}");
    }
}
