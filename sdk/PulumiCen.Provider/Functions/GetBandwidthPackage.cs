using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;

namespace PulumiCen.Provider.Functions;

/// <summary>Looks a package up, by id or by name.</summary>
internal sealed class GetBandwidthPackage(CloudAccess cloud) : IFunction
{
    public string Token => "cen:index:getBandwidthPackage";

    public async Task<InvokeOutcome> InvokeAsync(PropertyMap arguments, CancellationToken cancellationToken)
    {
        var reader = new InputReader(arguments);
        if (reader.Text("id").TryGetValue(out var id))
        {
            return Describe(await cloud.Client.FindPackageAsync(id, cancellationToken)
                ?? throw new ProviderException(Diagnostics.NotInCloud("bandwidth package", id)));
        }

        if (!reader.Text("name").TryGetValue(out var name))
        {
            return InvokeOutcome.Failed(Diagnostics.PropertyMissing("function \"getBandwidthPackage\"", "id", "a text, or \"name\""));
        }

        var found = (await cloud.Client.ListPackagesAsync(new PackageFilter { Name = name }, cancellationToken))
            .Where(package => string.Equals(package.Name, name, StringComparison.Ordinal))
            .ToList();
        return found.Count switch
        {
            0 => throw new ProviderException(Diagnostics.NotInCloud("bandwidth package", name)),
            1 => Describe(found[0]),
            _ => InvokeOutcome.Failed(Diagnostics.NameAmbiguous("bandwidth package", name, found.Select(package => package.Id))),
        };
    }

    private static InvokeOutcome Describe(CenPackage package) => InvokeOutcome.Of(LaterCapacityOutputs.With(PropertyMap.Empty
        .With("id", package.Id)
        .With("name", package.Name)
        .With("description", package.Description)
        .With("bandwidth", package.Bandwidth.ToMegabitsPerSecond())
        .With("areas", new PropertyValue.List(
            package.Areas is { } areas ? [areas.First.ApiName, areas.Second.ApiName] : []))
        .WithOptional("instanceId", package.CenId is { } cenId ? (PropertyValue)cenId : null)
        .With("chargeType", package.IsPrepaid ? "PrePaid" : package.IsPostpaid ? "PostPaid" : package.ChargeType)
        .With("status", package.Status)
        .With("businessStatus", package.BusinessStatus)
        .WithOptional("expiredTime", package.ExpiredTime is { Length: > 0 } time ? (PropertyValue)time : null)
        .With("spanId", package.SpanId), PackageReservations.Of(package)));
}
