using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Resources.RegionConnections;

namespace PulumiCen.Provider.Functions;

/// <summary>The connections of a CEN instance, of both editions, as the cloud has them.</summary>
internal sealed class GetRegionConnections(CloudAccess cloud, ConnectionCloud connections) : IFunction
{
    public string Token => "cen:index:getRegionConnections";

    public async Task<InvokeOutcome> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        if (FunctionArguments.Text(arguments, "function \"getRegionConnections\"", "instanceId", out var cenId) is { } error)
        {
            return InvokeOutcome.Failed(error);
        }

        if (await cloud.Client.FindInstanceAsync(cenId, cancellationToken) is null)
        {
            throw new ProviderException(Diagnostics.NotInCloud("CEN instance", cenId));
        }

        var package = new InputReader(arguments).Text("bandwidthPackageId");
        var found = (await connections.ListAsync(cenId, cancellationToken))
            .Where(connection => !package.TryGetValue(out var id) || string.Equals(connection.PackageId, id, StringComparison.Ordinal))
            .OrderBy(connection => connection.Id.ToString(), StringComparer.Ordinal)
            .Select(Describe);
        return InvokeOutcome.Of(PropertyMap.Empty.With("connections", new PropertyValue.List([.. found])));
    }

    private static PropertyValue Describe(ActualConnection connection) => PropertyMap.Empty
        .With("regionIds", new PropertyValue.List([connection.Id.Regions.First, connection.Id.Regions.Second]))
        .With("bandwidth", (connection.Bandwidth ?? Bandwidth.Zero).ToMegabitsPerSecond())
        .WithOptional("bandwidthPackageId", connection.PackageId is { } package ? (PropertyValue)package : null)
        .With("bandwidthType", connection.Type.ToString())
        .With("edition", connection.Edition)
        .WithOptional("attachmentId", connection.AttachmentId is { } attachment ? (PropertyValue)attachment : null)
        .With("status", connection.Status);
}
