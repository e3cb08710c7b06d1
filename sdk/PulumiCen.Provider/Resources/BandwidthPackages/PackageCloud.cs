using System.Collections.Frozen;
using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Resources.Ownership;

namespace PulumiCen.Provider.Resources.BandwidthPackages;

/// <summary>What bandwidth packages need of the cloud.</summary>
internal sealed class PackageCloud(CloudAccess access, Adoption adoption, TimeProvider time)
{
    private readonly SharedLists<CenPackage> _packages = new(time);

    private static readonly FrozenDictionary<string, string> NoTags = FrozenDictionary<string, string>.Empty;

    /// <summary>Finds the package that an interrupted operation bought for a resource.</summary>
    /// <returns>Its id; null where there is none.</returns>
    /// <exception cref="ProviderException">There is one that can't be taken for it, or one in its place.</exception>
    public async Task<string?> FindLeftAsync(ResourceIdentity resource, PackageInputs desired, CancellationToken cancellationToken)
    {
        var packages = await _packages.GetAsync(
            "", ReadAge.Recent, () => access.Client.ListPackagesAsync(new PackageFilter(), CancellationToken.None), cancellationToken);
        var marked = packages.Where(package => OwnershipMarker.IsFor(resource.Urn, package.Tags))
            .Select(package => new Found(package.Id, package.Name, package.CreationTime, PackageDifference.Of(resource, package, desired)));
        if (await adoption.FindAsync(resource, "bandwidth package", [.. marked], cancellationToken) is { } left)
        {
            return left;
        }

        await RefuseSecondAsync(resource, desired, packages, cancellationToken);
        return null;
    }

    /// <summary>Buys a package.</summary>
    public async Task<string> BuyAsync(ResourceIdentity resource, PackageInputs desired, CancellationToken cancellationToken) =>
        await access.Client.CreatePackageAsync(OrderOf(resource, desired), Guid.NewGuid().ToString(), cancellationToken);

    /// <summary>Waits until it can be changed.</summary>
    public async Task<ActualPackage> SettleAsync(string id, CancellationToken cancellationToken) => await access.WaitAsync(
        $"\"{id}\" to be ready",
        token => FindAsync(id, token),
        package => package?.Status is PackageStatus.Idle or PackageStatus.InUse,
        cancellationToken)
        ?? throw new ProviderException(Diagnostics.ResourceGone("bandwidth package", id));

    public async Task<ActualPackage?> FindAsync(string id, CancellationToken cancellationToken) =>
        await access.Client.FindPackageAsync(id, cancellationToken) is { } package ? Read(package) : null;

    /// <summary>Gives it the name, the description and the tags that the program wants.</summary>
    public async Task DescribeAsync(ActualPackage actual, PackageInputs desired, CancellationToken cancellationToken)
    {
        if (!SameText(actual.Name, desired.Name) || !SameText(actual.Description, desired.Description))
        {
            await access.Client.ModifyPackageAsync(
                actual.Id, TextOf(desired.Name) ?? "", TextOf(desired.Description) ?? "", cancellationToken);
        }

        await access.ChangeTagsAsync(
            CenResourceType.BandwidthPackage, actual.Id, UserTags.In(actual.Tags), TagsOf(desired), cancellationToken);
    }

    public async Task AttachAsync(string id, string cenId, CancellationToken cancellationToken)
    {
        await access.Client.AssociatePackageAsync(cenId, id, cancellationToken);
        await access.WaitAsync(
            $"\"{id}\" to be attached to \"{cenId}\"",
            token => FindAsync(id, token),
            package => package?.Status is PackageStatus.InUse && string.Equals(package.CenId, cenId, StringComparison.Ordinal),
            cancellationToken);
    }

    public async Task DetachAsync(string id, string cenId, CancellationToken cancellationToken)
    {
        await access.Client.DisassociatePackageAsync(cenId, id, cancellationToken);
        await access.WaitAsync(
            $"\"{id}\" to be detached",
            token => FindAsync(id, token),
            package => package is null || (package.CenId is null && package.Status is PackageStatus.Idle),
            cancellationToken);
    }

    /// <summary>Sets the bandwidth and waits until the cloud has it, attached or not.</summary>
    public async Task ResizeAsync(string id, Bandwidth bandwidth, CancellationToken cancellationToken)
    {
        await access.Client.ResizePackageAsync(id, bandwidth, cancellationToken);
        await access.WaitAsync(
            $"\"{id}\" to have {bandwidth}",
            token => FindAsync(id, token),
            package => package is null || package.Bandwidth == bandwidth,
            cancellationToken);
    }

    /// <summary>Deletes it and waits until it is gone.</summary>
    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await access.Client.DeletePackageAsync(id, cancellationToken);
        await access.WaitAsync(
            $"\"{id}\" to be gone", token => FindAsync(id, token), package => package is null, cancellationToken);
    }

    /// <summary>A CEN takes one package for two areas; one that nobody of the operation has would be in the way.</summary>
    private async Task RefuseSecondAsync(
        ResourceIdentity resource, PackageInputs desired, IReadOnlyList<CenPackage> packages, CancellationToken cancellationToken)
    {
        if (desired.Instance.Id is not { } cenId || !desired.Areas.TryGetValue(out var names) || names is not [var one, var other])
        {
            return;
        }

        var areas = AreaPair.Of(Area.Of(one), Area.Of(other));
        foreach (var package in packages.Where(package => string.Equals(package.CenId, cenId, StringComparison.Ordinal) && package.Areas == areas))
        {
            // What was listed may have been deleted by now, to be replaced.
            var isInTheWay = adoption.IsReplacedFirst(resource, package.Id, package.Name)
                ? (await FindAsync(package.Id, cancellationToken))?.CenId is not null
                : !await adoption.IsOfThisOperationAsync(resource, package.Id, package.Name, cancellationToken);
            if (isInTheWay)
            {
                throw new ProviderException(Diagnostics.AreasTaken(resource.Name, cenId, package.Id, areas));
            }
        }
    }

    private static ActualPackage Read(CenPackage package) => new(package.Id, package.Bandwidth)
    {
        Name = package.Name,
        Description = package.Description,
        Areas = package.Areas is { } areas ? [areas.First.ApiName, areas.Second.ApiName] : [],
        CenId = package.CenId,
        IsPrePaid = package.IsPrepaid,
        IsPostPaid = package.IsPostpaid,
        Status = package.Status,
        BusinessStatus = package.BusinessStatus,
        ExpiredTime = package.ExpiredTime,
        Expires = CloudTime.Parse(package.ExpiredTime),
        SpanId = package.SpanId,
        Later = PackageReservations.Of(package),
        Tags = package.Tags,
    };

    private static PackageOrder OrderOf(ResourceIdentity resource, PackageInputs desired) => new()
    {
        Bandwidth = Bandwidth.FromMegabitsPerSecond((long)desired.Bandwidth.Value),
        Areas = AreaPair.Of(Area.Of(desired.Areas.Value[0]), Area.Of(desired.Areas.Value[1])),
        IsPrepaid = desired.IsPrePaid,
        Period = desired.IsPrePaid && desired.Period.TryGetValue(out var period) ? (int)period : null,
        PricingCycle = desired.IsPrePaid ? desired.Cycle : null,
        AutoRenew = desired.IsPrePaid && desired.AutoRenew.TryGetValue(out var renews) ? renews : null,
        Name = TextOf(desired.Name),
        Description = TextOf(desired.Description),
        Tags = OwnershipMarker.With(TagsOf(desired), resource.Urn),
    };

    private static string? TextOf(PlanValue<string> text) => text.TryGetValue(out var value) ? value : null;

    private static bool SameText(string? actual, PlanValue<string> desired) =>
        string.Equals(actual ?? "", TextOf(desired) ?? "", StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, string> TagsOf(PackageInputs desired) =>
        desired.Tags.TryGetValue(out var tags) ? tags : NoTags;
}
