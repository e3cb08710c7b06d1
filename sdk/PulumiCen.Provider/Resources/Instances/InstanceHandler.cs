using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Operations;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Resources.Ownership;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Resources.Instances;

/// <summary>CEN instances.</summary>
internal sealed class InstanceHandler(
    InstanceCloud cloud,
    SharedOperation operation,
    SeenInState seen,
    PreviewLook preview,
    TimeLimits limits,
    SecondLook secondLook,
    Announcer announcer)
    : ResourceHandler<InstanceInputs, ActualInstance>(operation, preview, limits, secondLook, announcer)
{
    public override CallRole Role => CallRole.Instance;

    protected override string Kind => "CEN instance";

    protected override ResourceKind Rules => ResourceKind.Instance;

    protected override PropertyMap Prepare(CheckCall call)
    {
        seen.Remember(call);
        return Naming.WithName(call, call.NewInputs);
    }

    protected override Difference Compare(DiffCall call)
    {
        seen.Remember(call.Resource.Urn, call.Id);
        return base.Compare(call);
    }

    protected override PlannedCall PlannedCallOf(ResourceIdentity resource, PropertyMap inputs) => new(resource.Urn, Role, ResourceLink.None);

    protected override PropertyMap PlannedOutputs(PropertyMap inputs, PropertyMap state) =>
        PropertyMap.Empty.With("status", state.Find("status") ?? PropertyValue.Unknown);

    protected override InstanceInputs ReadInputs(PropertyMap inputs) => InstanceInputs.Read(inputs);

    protected override Task<string?> FindLeftAsync(ResourceIdentity resource, PropertyMap inputs, CancellationToken cancellationToken) =>
        cloud.FindLeftAsync(resource, InstanceInputs.Read(inputs), cancellationToken);

    protected override Task<string> BeginCreateAsync(
        ResourceIdentity resource, InstanceInputs desired, CancellationToken cancellationToken) =>
        cloud.CreateAsync(resource, desired, cancellationToken);

    protected override async Task<Completion<ActualInstance>> CompleteCreateAsync(
        ResourceIdentity resource, string id, InstanceInputs desired, CancellationToken cancellationToken)
    {
        await cloud.ChangeAsync(await cloud.SettleAsync(id, cancellationToken), desired, cancellationToken);
        return new(IsComplete: true);
    }

    protected override Task<ActualInstance?> FindAsync(string id, ReadAge age, CancellationToken cancellationToken) =>
        cloud.FindAsync(id, cancellationToken);

    protected override async Task<Completion<ActualInstance>> ChangeAsync(
        UpdateCall call, ActualInstance actual, InstanceInputs desired, CancellationToken cancellationToken)
    {
        await cloud.ChangeAsync(actual, desired, cancellationToken);
        return new(IsComplete: true);
    }

    protected override Task RemoveAsync(DeleteCall call, CancellationToken cancellationToken) =>
        cloud.DeleteAsync(call.Id, cancellationToken);

    protected override PropertyMap ObservedInputs(ActualInstance actual, PropertyMap written) => PropertyMap.Empty
        .WithOptional("name", ToProperty(actual.Name))
        .WithOptional("description", ToProperty(actual.Description))
        .WithOptional("tags", TagChange.ToProperty(UserTags.In(actual.Tags)));

    protected override PropertyMap Outputs(ActualInstance actual, PropertyMap written) => PropertyMap.Empty.With("status", actual.Status);
}
