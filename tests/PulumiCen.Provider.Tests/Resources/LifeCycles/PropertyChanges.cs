using PulumiCen.Emulator;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources.LifeCycles;

/// <summary>The life of each property: how it is set, changed and taken away.</summary>
internal static class PropertyChanges
{
    private static readonly PropertyValue OneTag = PropertyMap.Empty.With("team", "network");
    private static readonly PropertyValue OtherTags = PropertyMap.Empty.With("team", "platform").With("env", "test");

    public static IReadOnlyList<PropertyChange> All =>
    [
        new("net", "name", "first", "second"),
        new("net", "description", null, "A network."),
        new("net", "description", "A network.", null),
        new("net", "tags", null, OneTag),
        new("net", "tags", OneTag, OtherTags),
        new("net", "tags", OtherTags, null),
        new("cn-na", "bandwidth", 20, 30),
        new("cn-na", "bandwidth", 30, 12),
        new("cn-na", "name", "first", "second"),
        new("cn-na", "description", "China.", "North America."),
        new("cn-na", "tags", OneTag, OtherTags),
        new("cn-na", "deletion", "Refuse", "Retain") { IsImportable = false },
        new("spare", "areas", StackProgram.Texts("China", "North-America"), StackProgram.Texts("China", "Europe")),
        new("spare", "areas", StackProgram.Texts("China", "North-America"), StackProgram.Texts("north-america", "CHINA")),
        new("spare", "instance", null, StackProgram.Ref(Urns.Instance, "other")),
        new("spare", "instance", StackProgram.Ref(Urns.Instance, "other"), null),
        new("spare", "instanceId", "id:other", null) { With = With(("instance", null)) },
        new("spare", "chargeType", "PostPaid", "PrePaid"),
        new("spare", "period", 1, 2) { With = With(("chargeType", "PrePaid")), IsImportable = false },
        new("spare", "pricingCycle", "Month", "Year") { With = With(("chargeType", "PrePaid")), IsImportable = false },
        new("spare", "autoRenew", false, true) { With = With(("chargeType", "PrePaid")), IsImportable = false },
        new("a", "bandwidth", 5, 8),
        new("a", "bandwidth", 8, 5),
        new("a", "bandwidth", null, 5),
        new("a", "bandwidth", 5, null) { IsImportable = false },
        new("a", "regionIds", StackProgram.Texts("cn-hangzhou", "us-east-1"), StackProgram.Texts("cn-beijing", "us-east-1")),
        new("a", "regionIds", StackProgram.Texts("cn-hangzhou", "us-east-1"), StackProgram.Texts("us-east-1", "cn-hangzhou")),
        new("a", "bandwidthPackage", null, StackProgram.Ref(Urns.Package, "cn-na")) { With = With(("instance", StackProgram.Ref(Urns.Instance, "net")), ("bandwidth", null)), IsImportable = false },
        new("a", "bandwidthPackageId", null, "id:cn-na") { With = With(("bandwidthPackage", null), ("instance", StackProgram.Ref(Urns.Instance, "net")), ("bandwidth", null)), IsImportable = false },
        new("a", "instance", StackProgram.Ref(Urns.Instance, "net"), StackProgram.Ref(Urns.Instance, "other")) { With = With(("bandwidthPackage", null), ("bandwidth", null)), IsImportable = false },
        new("a", "instanceId", "id:net", "id:other") { With = With(("bandwidthPackage", null), ("bandwidth", null)), IsImportable = false },
        new("a", "edition", "Auto", "Basic"),
        new("a", "bandwidth", 5, 8) { Edition = EmulatorEdition.Enterprise },
        new("a", "bandwidth", 5, null) { Edition = EmulatorEdition.Enterprise },
        new("a", "bandwidth", null, 5) { Edition = EmulatorEdition.Enterprise },
        new("a", "edition", "Auto", "Enterprise") { Edition = EmulatorEdition.Enterprise },
        new("a", "bandwidthType", null, "BandwidthPackage"),
        new("a", "linkType", null, "Gold"),
        new("a", "name", null, "first") { IsImportable = false },
        new("a", "autoPublishRoutes", null, true) { IsImportable = false },
        new("a", "bandwidthType", "BandwidthPackage", "DataTransfer") { Edition = EmulatorEdition.Enterprise },
        new("a", "bandwidthType", "DataTransfer", "BandwidthPackage") { Edition = EmulatorEdition.Enterprise },
        new("a", "bandwidthType", "DataTransfer", null) { Edition = EmulatorEdition.Enterprise },
        new("a", "linkType", null, "Platinum") { Edition = EmulatorEdition.Enterprise, With = With(("bandwidthType", "DataTransfer")) },
        new("a", "linkType", "Platinum", "Gold") { Edition = EmulatorEdition.Enterprise, With = With(("bandwidthType", "DataTransfer")) },
        new("a", "linkType", "Platinum", null) { Edition = EmulatorEdition.Enterprise, With = With(("bandwidthType", "DataTransfer")) },
        new("a", "linkType", null, "Gold") { Edition = EmulatorEdition.Enterprise },
        new("a", "autoPublishRoutes", false, true) { Edition = EmulatorEdition.Enterprise },
        new("a", "name", "first", "second") { Edition = EmulatorEdition.Enterprise },
        new("a", "description", null, "A connection.") { Edition = EmulatorEdition.Enterprise },
    ];

    private static Dictionary<string, PropertyValue?> With(params (string Property, PropertyValue? Value)[] inputs) =>
        inputs.ToDictionary(input => input.Property, input => input.Value, StringComparer.Ordinal);
}
