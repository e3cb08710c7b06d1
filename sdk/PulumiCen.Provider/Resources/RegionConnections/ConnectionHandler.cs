using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Operations;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Resources.Ownership;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>Region connections, of both editions.</summary>
internal sealed class ConnectionHandler(
    ConnectionCloud cloud,
    ConnectionBandwidth bandwidths,
    SharedOperation operation,
    SeenInState seen,
    PreviewLook preview,
    TimeLimits limits,
    SecondLook secondLook,
    Announcer announcer)
    : ResourceHandler<ConnectionInputs, ActualConnection>(operation, preview, limits, secondLook, announcer)
{
    public override CallRole Role => CallRole.Connection;

    protected override string Kind => "region connection";

    protected override ResourceKind Rules => ResourceKind.Connection;

    protected override Difference Compare(DiffCall call)
    {
        seen.Remember(call.Resource.Urn, call.Id);
        return ConnectionDifference.Of(call, base.Compare(call));
    }

    protected override PlannedCall PlannedCallOf(ResourceIdentity resource, PropertyMap inputs) =>
        new(resource.Urn, Role, ConnectionInputs.Read(inputs).Package);

    protected override PropertyMap PlannedOutputs(PropertyMap inputs, PropertyMap state) =>
        ConnectionOutputs.Planned(inputs, state);

    protected override ConnectionInputs ReadInputs(PropertyMap inputs) => ConnectionInputs.Read(inputs);

    protected override async Task<string?> FindLeftAsync(
        ResourceIdentity resource, PropertyMap inputs, CancellationToken cancellationToken)
    {
        var desired = ConnectionInputs.Read(inputs);
        desired = desired with { Package = await IdentifiedAsync(desired.Package), Instance = await IdentifiedAsync(desired.Instance) };
        if (await cloud.TryIdOfAsync(desired, cancellationToken) is not { } id
            || IsReplacedByItself(resource, id)
            || await cloud.FindLeftAsync(resource, id, desired, cancellationToken) is not { } left)
        {
            return null;
        }

        await Announcer.AnnounceAsync(
            Diagnostics.ConnectionAdopted(resource.Name, id.ToString(), left.Bandwidth ?? Bandwidth.ConnectivityTest),
            resource.Urn,
            cancellationToken);
        return id.ToString();
    }

    protected override async Task RefuseChangeAsync(UpdateCall call, CancellationToken cancellationToken)
    {
        var desired = ConnectionInputs.Read(call.NewInputs);
        if (ConnectionInputs.Read(call.OldInputs).Package.IsSameAs(desired.Package) == false
            && await cloud.FindAsync(ConnectionId.Parse(call.Id), ReadAge.Recent, cancellationToken) is { } actual)
        {
            await cloud.RefuseMoveAsync(call.Resource, actual, desired, cancellationToken);
        }
    }

    protected override async Task<string> BeginCreateAsync(
        ResourceIdentity resource, ConnectionInputs desired, CancellationToken cancellationToken) =>
        (await cloud.IdOfAsync(resource, desired, cancellationToken)).ToString();

    protected override async Task<Completion<ActualConnection>> CompleteCreateAsync(
        ResourceIdentity resource, string id, ConnectionInputs desired, CancellationToken cancellationToken)
    {
        var connection = ConnectionId.Parse(id);
        var left = await cloud.FindAsync(connection, ReadAge.Recent, cancellationToken);
        return await bandwidths.SetAsync(resource, connection, left, desired, cancellationToken);
    }

    protected override Task<ActualConnection?> FindAsync(string id, ReadAge age, CancellationToken cancellationToken) =>
        cloud.FindAsync(ConnectionId.Parse(id), age, cancellationToken);

    /// <summary>
    /// A pair without bandwidth is a connectivity test where the state says so, and otherwise a connection that is gone.
    /// </summary>
    protected override bool IsThere(ActualConnection actual, ReadCall call) =>
        actual.Bandwidth is not null || actual.AttachmentId is not null
        || (!call.IsImport && call.State.Find("bandwidth") is null);

    protected override async Task<Completion<ActualConnection>> ChangeAsync(
        UpdateCall call, ActualConnection actual, ConnectionInputs desired, CancellationToken cancellationToken)
    {
        await cloud.RefuseMoveAsync(call.Resource, actual, desired, cancellationToken);
        return await bandwidths.SetAsync(call.Resource, actual.Id, actual, desired, cancellationToken);
    }

    protected override Task RemoveAsync(DeleteCall call, CancellationToken cancellationToken) =>
        bandwidths.RemoveAsync(call.Resource, ConnectionId.Parse(call.Id), cancellationToken);

    protected override string IdOf(ActualConnection actual, string id) => actual.Id.ToString();

    protected override PropertyMap InputsOf(ActualConnection actual, PropertyMap written)
    {
        var inputs = base.InputsOf(actual, written);
        return actual.Bandwidth is null ? inputs.With(ConnectionTable.EffectiveBandwidth, 1) : inputs;
    }

    protected override PropertyMap ObservedInputs(ActualConnection actual, PropertyMap written) =>
        ConnectionOutputs.ObservedInputs(actual, written);

    protected override PropertyMap Outputs(ActualConnection actual, PropertyMap written) =>
        ConnectionOutputs.Of(actual, written);

    /// <summary>A preview shows what is there before it is deleted, which comes first.</summary>
    private bool IsReplacedByItself(ResourceIdentity resource, ConnectionId id) =>
        Operation.IsPreview && seen.IsInState(resource.Urn, id.ToString(), "");
}
