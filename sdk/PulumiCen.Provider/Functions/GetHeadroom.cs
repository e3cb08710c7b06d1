using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;

namespace PulumiCen.Provider.Functions;

/// <summary>What the cloud says is left of a package at this moment. Nobody reserves it: another may take it first.</summary>
internal sealed class GetHeadroom(CloudAccess cloud) : IFunction
{
    public string Token => "cen:index:getHeadroom";

    public async Task<InvokeOutcome> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var owner = "function \"getHeadroom\"";
        if (FunctionArguments.Text(arguments, owner, "bandwidthPackageId", out var id) is { } error)
        {
            return InvokeOutcome.Failed(error);
        }

        var package = await cloud.Client.FindPackageAsync(id, cancellationToken)
            ?? throw new ProviderException(Diagnostics.NotInCloud("bandwidth package", id));
        var allocated = package.AllocationsByPair.Values.Aggregate(Bandwidth.Zero, (sum, one) => sum + one);
        var remaining = package is { CenId: { } cenId, Areas: { } areas }
            ? await cloud.Client.RemainingBandwidthAsync(cenId, areas, cancellationToken)
            : package.Bandwidth;
        var later = PackageReservations.Of(package);
        var now = PropertyMap.Empty
            .With("bandwidthPackageId", package.Id)
            .WithOptional("instanceId", package.CenId is { } instance ? (PropertyValue)instance : null)
            .With("bandwidth", package.Bandwidth.ToMegabitsPerSecond())
            .With("allocatedBandwidth", allocated.ToMegabitsPerSecond())
            .With("remainingBandwidth", remaining.ToMegabitsPerSecond());
        return InvokeOutcome.Of(LaterCapacityOutputs.With(now, later)
            .WithOptional("laterRemainingBandwidth", later?.Bandwidth is { } then ? (PropertyValue)Left(then, allocated) : null));
    }

    /// <summary>In Mbit/s; below zero where the connections have more than the package will.</summary>
    private static double Left(Bandwidth then, Bandwidth allocated) =>
        (then.KilobitsPerSecond - allocated.KilobitsPerSecond) / 1000;
}
