using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Resources.RegionConnections;

/// <summary>A connection's properties, as the cloud has them and as preview knows them.</summary>
internal static class ConnectionOutputs
{
    /// <summary>What the cloud says beside the inputs.</summary>
    public static PropertyMap Of(ActualConnection actual, PropertyMap written) => PropertyMap.Empty
        .With(ConnectionTable.EffectiveBandwidth, AsSecretAs(written.Find("bandwidth"), actual.Bandwidth ?? Bandwidth.ConnectivityTest))
        .With("status", actual.Status)
        .With("edition", actual.Edition)
        .With("instanceId", actual.Id.CenId)
        .WithOptional("bandwidthPackageId", Text(actual.PackageId ?? PackageIdIn(written)))
        .WithOptional("attachmentId", Text(actual.AttachmentId));

    /// <summary>What preview knows of them.</summary>
    public static PropertyMap Planned(PropertyMap inputs, PropertyMap state)
    {
        var bandwidth = inputs.Find("bandwidth");
        var effective = bandwidth?.Unwrapped switch
        {
            null => AsSecretAs(bandwidth, Bandwidth.ConnectivityTest),
            PropertyValue.Number megabits => AsSecretAs(bandwidth, Bandwidth.FromMegabitsPerSecond((long)megabits.Value)),
            _ => PropertyValue.Unknown,
        };
        var edition = state.Find("edition") ?? inputs.Find("edition") switch
        {
            PropertyValue.Text { Value: not ConnectionTable.Auto } text => text,
            _ => PropertyValue.Unknown,
        };
        return PropertyMap.Empty
            .With(ConnectionTable.EffectiveBandwidth, effective)
            .With("status", state.Find("status") ?? PropertyValue.Unknown)
            .With("edition", edition)
            .With("instanceId", state.Find("instanceId") ?? InstanceIdIn(inputs) ?? PropertyValue.Unknown)
            .WithOptional("bandwidthPackageId", PlannedPackageId(inputs))
            .WithOptional("attachmentId", state.Count > 0 ? state.Find("attachmentId") : PropertyValue.Unknown);
    }

    /// <summary>What the cloud says of the inputs; what its edition doesn't know stays as the program wrote it.</summary>
    public static PropertyMap ObservedInputs(ActualConnection actual, PropertyMap written)
    {
        var isImport = written.Count == 0;
        var namesInstance = written.Find("instance") is not null || written.Find("instanceId") is not null;
        var inputs = PropertyMap.Empty
            .With("regionIds", new PropertyValue.List([actual.Id.Regions.First, actual.Id.Regions.Second]))
            .WithOptional("bandwidth", actual.Bandwidth is { } bandwidth ? (PropertyValue)bandwidth.ToMegabitsPerSecond() : null)
            .With("bandwidthType", actual.Type.ToString())
            .WithOptional("instanceId", namesInstance || (isImport && actual.PackageId is null) ? (PropertyValue)actual.Id.CenId : null)
            .With("edition", written.Find("edition") ?? actual.Edition);
        var takesNothing = actual.Bandwidth is null || actual.Type == BandwidthType.DataTransfer;
        inputs = actual.PackageId is { } package
            ? inputs.With("bandwidthPackageId", package)
            : inputs
                .WithOptional("bandwidthPackage", takesNothing ? written.Find("bandwidthPackage") : null)
                .WithOptional("bandwidthPackageId", takesNothing ? written.Find("bandwidthPackageId") : null);
        return actual.AttachmentId is null
            ? inputs
                .WithOptional("linkType", written.Find("linkType"))
                .WithOptional("autoPublishRoutes", written.Find("autoPublishRoutes"))
                .WithOptional("name", written.Find("name"))
                .WithOptional("description", written.Find("description"))
            : inputs
                .WithOptional("linkType", LinkTypeOf(actual, written))
                .WithOptional("autoPublishRoutes", actual.AutoPublishRoutes is { } publishes ? (PropertyValue)publishes : null)
                .WithOptional("name", Text(actual.Name))
                .WithOptional("description", Text(actual.Description));
    }

    /// <summary>A line that the cloud chose by itself isn't one that a program has to write, or would want to be rid of.</summary>
    private static PropertyValue? LinkTypeOf(ActualConnection actual, PropertyMap written)
    {
        var ours = written.Find("linkType");
        var isOwnChoice = written.Count > 0 && ours is null && actual.LinkType is not (LinkTypes.Gold or LinkTypes.Platinum);
        return actual.LinkType is null ? ours : isOwnChoice ? null : Text(actual.LinkType);
    }

    private static string? PackageIdIn(PropertyMap inputs) =>
        Links.IdOf(inputs.Find("bandwidthPackage") ?? inputs.Find("bandwidthPackageId"));

    private static PropertyValue? InstanceIdIn(PropertyMap inputs) =>
        Text(Links.IdOf(inputs.Find("instance") ?? inputs.Find("instanceId")));

    private static PropertyValue? PlannedPackageId(PropertyMap inputs)
    {
        var link = inputs.Find("bandwidthPackage") ?? inputs.Find("bandwidthPackageId");
        return link is null ? null : Text(Links.IdOf(link)) ?? PropertyValue.Unknown;
    }

    /// <summary>What a secret bandwidth comes to is no less secret.</summary>
    private static PropertyValue AsSecretAs(PropertyValue? input, Bandwidth bandwidth)
    {
        PropertyValue kilobits = bandwidth.KilobitsPerSecond;
        return input is PropertyValue.Secret ? new PropertyValue.Secret(kilobits) : kilobits;
    }

    private static PropertyValue? Text(string? text) => string.IsNullOrEmpty(text) ? null : (PropertyValue)text;
}
