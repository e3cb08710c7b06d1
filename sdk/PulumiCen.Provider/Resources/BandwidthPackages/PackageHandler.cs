using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Operations;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Resources.Ownership;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Resources.BandwidthPackages;

/// <summary>Bandwidth packages.</summary>
internal sealed class PackageHandler(
    PackageCloud cloud,
    PackageLanes lanes,
    PackageRemoval removal,
    SharedOperation operation,
    SeenInState seen,
    PreviewLook preview,
    TimeLimits limits,
    SecondLook secondLook,
    Announcer announcer)
    : ResourceHandler<PackageInputs, ActualPackage>(operation, preview, limits, secondLook, announcer)
{
    public override CallRole Role => CallRole.Package;

    protected override string Kind => "bandwidth package";

    protected override ResourceKind Rules => ResourceKind.Package;

    protected override PropertyMap Prepare(CheckCall call)
    {
        seen.Remember(call);
        return Naming.WithName(call, call.NewInputs);
    }

    protected override Difference Compare(DiffCall call)
    {
        seen.Remember(call.Resource.Urn, call.Id);
        var difference = base.Compare(call);

        // Two packages for the same areas can't be attached to one CEN: the old one has to go first. A program may have
        // reasons of its own to replace it (replaceOnChanges).
        var areasStay = difference.Changes.All(change => !string.Equals(change.Property, "areas", StringComparison.Ordinal));
        return difference with { DeleteBeforeReplace = areasStay };
    }

    protected override PlannedCall PlannedCallOf(ResourceIdentity resource, PropertyMap inputs) =>
        new(resource.Urn, Role, ResourceLink.ByUrn(resource.Urn));

    protected override PropertyMap PlannedOutputs(PropertyMap inputs, PropertyMap state)
    {
        var instance = inputs.Find("instance") ?? inputs.Find("instanceId");
        var instanceId = Links.IdOf(instance);
        var moves = state.Count == 0 || !string.Equals(Links.IdOf(state.Find("instanceId")), instanceId, StringComparison.Ordinal);
        var outputs = PropertyMap.Empty
            .WithOptional("instanceId", instance is null ? null : ToProperty(instanceId) ?? PropertyValue.Unknown)
            .With("status", moves ? PropertyValue.Unknown : state.Find("status") ?? PropertyValue.Unknown)
            .With("businessStatus", state.Find("businessStatus") ?? PropertyValue.Unknown)
            .With("expiredTime", state.Find("expiredTime") ?? PropertyValue.Unknown)
            .With("spanId", state.Find("spanId") ?? PropertyValue.Unknown);
        return LaterCapacityOutputs.WithThoseOf(outputs, state);
    }

    protected override PackageInputs ReadInputs(PropertyMap inputs) => PackageInputs.Read(inputs);

    protected override async Task<string?> FindLeftAsync(ResourceIdentity resource, PropertyMap inputs, CancellationToken cancellationToken)
    {
        var desired = PackageInputs.Read(inputs);
        return await cloud.FindLeftAsync(resource, desired with { Instance = await IdentifiedAsync(desired.Instance) }, cancellationToken);
    }

    protected override async Task RefuseChangeAsync(UpdateCall call, CancellationToken cancellationToken)
    {
        var instance = await IdentifiedAsync(PackageInputs.Read(call.NewInputs).Instance);
        if (!instance.IsUnknown
            && Links.IdOf(call.State.Find("instanceId")) is { } cenId
            && !string.Equals(cenId, instance.Id, StringComparison.Ordinal))
        {
            await removal.RefuseMoveAsync(call, PackageInputs.Read(call.OldInputs).Instance, instance, cancellationToken);
        }
    }

    protected override Task<string> BeginCreateAsync(
        ResourceIdentity resource, PackageInputs desired, CancellationToken cancellationToken) =>
        cloud.BuyAsync(resource, desired, cancellationToken);

    protected override async Task<Completion<ActualPackage>> CompleteCreateAsync(
        ResourceIdentity resource, string id, PackageInputs desired, CancellationToken cancellationToken)
    {
        return new(await ConvergeAsync(resource, await cloud.SettleAsync(id, cancellationToken), desired, cancellationToken));
    }

    protected override Task<ActualPackage?> FindAsync(string id, ReadAge age, CancellationToken cancellationToken) =>
        cloud.FindAsync(id, cancellationToken);

    protected override async Task<Completion<ActualPackage>> ChangeAsync(
        UpdateCall call, ActualPackage actual, PackageInputs desired, CancellationToken cancellationToken) =>
        new(await ConvergeAsync(call.Resource, actual, desired, cancellationToken));

    protected override Task RemoveAsync(DeleteCall call, CancellationToken cancellationToken) =>
        removal.RemoveAsync(call, PackageInputs.Read(call.OldInputs), cancellationToken);

    protected override PropertyMap ObservedInputs(ActualPackage actual, PropertyMap written) => PropertyMap.Empty
        .With("bandwidth", actual.Bandwidth.ToMegabitsPerSecond())
        .WithOptional("areas", AreasOf(actual) ?? written.Find("areas"))
        .WithOptional("instanceId", ToProperty(actual.CenId))
        .WithOptional("name", ToProperty(actual.Name))
        .WithOptional("description", ToProperty(actual.Description))
        .WithOptional("tags", TagChange.ToProperty(UserTags.In(actual.Tags)))
        .With("chargeType", ChargeTypeOf(actual) ?? written.Find("chargeType") ?? PackageTable.PostPaid);

    protected override PropertyMap Outputs(ActualPackage actual, PropertyMap written) => LaterCapacityOutputs.With(
        PropertyMap.Empty
            .WithOptional("instanceId", ToProperty(actual.CenId))
            .With("status", actual.Status)
            .With("businessStatus", actual.BusinessStatus ?? "")
            .WithOptional("expiredTime", ToProperty(actual.ExpiredTime))
            .With("spanId", actual.SpanId ?? ""),
        actual.Later);

    /// <summary>What the cloud doesn't say is no difference: to differ would be to buy another package.</summary>
    private static PropertyValue.List? AreasOf(ActualPackage actual) =>
        actual.Areas.Count == 0 ? null : new PropertyValue.List([.. actual.Areas.Select(area => (PropertyValue)area)]);

    private static PropertyValue? ChargeTypeOf(ActualPackage actual) =>
        ToProperty(actual.IsPrePaid ? PackageTable.PrePaid : actual.IsPostPaid ? PackageTable.PostPaid : null);

    private async Task<bool> ConvergeAsync(
        ResourceIdentity resource, ActualPackage actual, PackageInputs desired, CancellationToken cancellationToken)
    {
        await cloud.DescribeAsync(actual, desired, cancellationToken);
        await MoveAsync(resource, actual, desired.Instance.Id, cancellationToken);
        var target = Bandwidth.FromMegabitsPerSecond((long)desired.Bandwidth.Value);
        if (target == actual.Bandwidth)
        {
            return true;
        }

        var change = new PendingChange(
            resource.Name, resource.Urn, null, target, token => cloud.ResizeAsync(actual.Id, target, token));
        if (await lanes.Of(actual.Id).ResizeAsync(change, cancellationToken))
        {
            return true;
        }

        await Announcer.AnnounceAsync(
            Diagnostics.LoweringWaits(resource.Name, actual.Bandwidth, target), resource.Urn, cancellationToken);
        return false;
    }

    private async Task MoveAsync(
        ResourceIdentity resource, ActualPackage actual, string? cenId, CancellationToken cancellationToken)
    {
        if (string.Equals(actual.CenId, cenId, StringComparison.Ordinal))
        {
            return;
        }

        if (actual.CenId is not null)
        {
            await removal.DetachAsync(resource, actual.Id, actual.CenId, cancellationToken);
        }

        if (cenId is not null)
        {
            await lanes.Of(actual.Id).TakeTurnAsync(
                token => cloud.AttachAsync(actual.Id, cenId, token), cancellationToken);
        }
    }
}
