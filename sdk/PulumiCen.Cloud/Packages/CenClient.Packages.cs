using PulumiCen.Budget;
using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <content>Bandwidth packages.</content>
public sealed partial class CenClient
{
    /// <inheritdoc />
    public async Task<string> CreatePackageAsync(PackageOrder order, string clientToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        const string action = "CreateCenBandwidthPackage";
        var parameters = new ApiParameters()
            .Add("Bandwidth", order.Bandwidth.ToMegabitsPerSecond())
            .Add("GeographicRegionAId", order.Areas.First.ApiName)
            .Add("GeographicRegionBId", order.Areas.Second.ApiName)
            .Add("BandwidthPackageChargeType", order.IsPrepaid ? "PREPAY" : "POSTPAY")
            .Add("Period", order.IsPrepaid ? order.Period : null)
            .Add("PricingCycle", order.IsPrepaid ? order.PricingCycle?.ToString() : null)
            .Add("AutoRenew", order.IsPrepaid ? order.AutoRenew : null)
            // Without it the order waits in the console to be paid, and there is no package.
            .Add("AutoPay", true)
            .Add("Name", order.Name)
            .Add("Description", order.Description)
            .AddTags(order.Tags)
            .Add("ClientToken", clientToken);
        return IdIn(await SendAsync(action, parameters, cancellationToken), action, "CenBandwidthPackageId");
    }

    /// <inheritdoc />
    public async Task<CenPackage?> FindPackageAsync(string id, CancellationToken cancellationToken) =>
        (await DescribePackagesAsync(new ApiParameters().AddFilter(1, "CenBandwidthPackageId", id), cancellationToken))
            .FirstOrDefault(package => string.Equals(package.Id, id, StringComparison.Ordinal));

    /// <inheritdoc />
    public async Task<IReadOnlyList<CenPackage>> ListPackagesAsync(PackageFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var parameters = new ApiParameters();
        var filters = new[] { ("CenId", filter.CenId), ("Name", filter.Name) };
        foreach (var (index, (key, value)) in filters.Where(item => item.Item2 is not null).Index())
        {
            parameters.AddFilter(index + 1, key, value!);
        }

        return await DescribePackagesAsync(parameters.AddTag(filter.Tag), cancellationToken);
    }

    /// <inheritdoc />
    public async Task ModifyPackageAsync(string id, string? name, string? description, CancellationToken cancellationToken) =>
        await SendAsync(
            "ModifyCenBandwidthPackageAttribute",
            new ApiParameters().Add("CenBandwidthPackageId", id).Add("Name", name).Add("Description", description),
            cancellationToken);

    /// <inheritdoc />
    public async Task ResizePackageAsync(string id, Bandwidth bandwidth, CancellationToken cancellationToken)
    {
        var parameters = new ApiParameters()
            .Add("CenBandwidthPackageId", id)
            .Add("Bandwidth", bandwidth.ToMegabitsPerSecond());
        // A size that the package has already is Operation.Failed, as after a try whose answer got lost.
        await SendUnlessDoneAsync(
            "ModifyCenBandwidthPackageSpec",
            parameters,
            async () => (await FindPackageAsync(id, cancellationToken))?.Bandwidth == bandwidth,
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task DeletePackageAsync(string id, CancellationToken cancellationToken) =>
        await DeleteAsync("DeleteCenBandwidthPackage", new ApiParameters().Add("CenBandwidthPackageId", id), cancellationToken);

    /// <inheritdoc />
    public async Task AssociatePackageAsync(string cenId, string packageId, CancellationToken cancellationToken) =>
        await SendUnlessDoneAsync(
            "AssociateCenBandwidthPackage",
            Association(cenId, packageId),
            async () => string.Equals(await CenOfAsync(packageId, cancellationToken), cenId, StringComparison.Ordinal),
            cancellationToken);

    /// <inheritdoc />
    public async Task DisassociatePackageAsync(string cenId, string packageId, CancellationToken cancellationToken) =>
        await SendUnlessDoneAsync(
            "UnassociateCenBandwidthPackage",
            Association(cenId, packageId),
            async () => !string.Equals(await CenOfAsync(packageId, cancellationToken), cenId, StringComparison.Ordinal),
            cancellationToken);

    private async Task<string?> CenOfAsync(string packageId, CancellationToken cancellationToken) =>
        (await FindPackageAsync(packageId, cancellationToken) ?? throw new CloudException(
            CloudErrorKind.NotFound, PackageReader.Action, $"There is no bandwidth package {packageId}.")).CenId;

    private static ApiParameters Association(string cenId, string packageId) =>
        new ApiParameters().Add("CenId", cenId).Add("CenBandwidthPackageId", packageId);

    private async Task<IReadOnlyList<CenPackage>> DescribePackagesAsync(
        ApiParameters parameters, CancellationToken cancellationToken)
    {
        var items = await connection.ReadNumberedAsync(
            PackageReader.Action,
            parameters.Add("IncludeReservationData", true),
            new ListField("CenBandwidthPackages", "CenBandwidthPackage"),
            cancellationToken);
        return [.. items.Select(PackageReader.Read)];
    }
}
