using Grpc.Core;

namespace PulumiCen.Protocol;

/// <summary>Takes the methods of a service, one by one.</summary>
public interface IMethodBinder
{
    /// <summary>Takes one method.</summary>
    /// <param name="method">Its name and its messages.</param>
    /// <param name="handler">What answers it.</param>
    void Add<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse> handler)
        where TRequest : class
        where TResponse : class;
}
