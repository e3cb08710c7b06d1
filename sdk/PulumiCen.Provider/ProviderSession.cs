using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Configuration;
using PulumiCen.Provider.Functions;
using PulumiCen.Provider.Operations;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Resources;

namespace PulumiCen.Provider;

/// <summary>One life of the provider: its configuration, its handlers, and the calls that run.</summary>
internal sealed class ProviderSession(
    CloudAccess cloud,
    CloudPicture picture,
    PackageLanes lanes,
    SharedOperation operation,
    RunningCalls running,
    IEnumerable<IResourceHandler> handlers,
    IEnumerable<IFunction> functions)
{
    private readonly SortedDictionary<string, IResourceHandler> _handlers =
        new(handlers.ToDictionary(handler => handler.Type, StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly SortedDictionary<string, IFunction> _functions =
        new(functions.ToDictionary(function => function.Token, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Takes the configuration, and finds out whether the cloud refuses it.</summary>
    /// <exception cref="ProviderException">The configuration is wrong, or the cloud refuses it for good.</exception>
    public async Task ConfigureAsync(PropertyMap values, string urn, CancellationToken cancellationToken)
    {
        var (configuration, errors) = ConfigurationReader.Read(values);
        if (errors.Count > 0)
        {
            throw new ProviderException(errors[0]);
        }

        await operation.JoinAsync(ResourceLink.Of(urn, "cen").ToString(), configuration, cancellationToken);
        if (values.Values.Any(value => value.ContainsUnknown))
        {
            // Part of an explicit provider's configuration is only known after the update.
            return;
        }

        await cloud.ConfigureAsync(configuration, EmulatorState.PathFor(urn), cancellationToken);
        await picture.StartAsync(configuration, operation.Observe, running.Cancelled, cancellationToken);
    }

    /// <summary>The handler of a resource type.</summary>
    /// <exception cref="ProviderException">There is none.</exception>
    public IResourceHandler HandlerOf(string type) => _handlers.TryGetValue(type, out var handler)
        ? handler
        : throw new ProviderException(Diagnostics.TypeUnknown(type, _handlers.Keys));

    /// <summary>A function of the package.</summary>
    /// <exception cref="ProviderException">There is none.</exception>
    public IFunction FunctionOf(string token) => _functions.TryGetValue(token, out var function)
        ? function
        : throw new ProviderException(Diagnostics.FunctionUnknown(token, _functions.Keys));

    /// <summary>Starts a call, which ends when its caller goes away or the operation is cancelled.</summary>
    public CancellationTokenSource Run(CancellationToken caller) => running.Run(caller);

    /// <summary>Ends all calls: the operation is over, or the user wants it to be.</summary>
    public async Task CancelAsync(CancellationToken cancellationToken)
    {
        await running.CancelAsync();
        await operation.EndAsync(cancellationToken);
        await lanes.EndAsync(cancellationToken);
    }
}
