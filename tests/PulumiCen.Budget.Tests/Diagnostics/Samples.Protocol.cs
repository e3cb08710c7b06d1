namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN1303 to CEN1319.</content>
internal static partial class Samples
{
    private static IEnumerable<Diagnostic> Protocol() =>
    [
        Diagnostics.EndpointConflict("https://cbn.aliyuncs.com"),
        Diagnostics.TypeUnknown("cen:index:Instanz", ["cen:index:BandwidthPackage", "cen:index:Instance", "cen:index:RegionConnection"]),
        Diagnostics.FunctionUnknown("cen:index:getArea", ["cen:index:getAreas", "cen:index:getRegions"]),
        Diagnostics.NotOffered("method \"cen:index:Instance/restart\""),
        Diagnostics.NotConfigured(),
        Diagnostics.EmulatorNotStarted("/home/me/two-areas/.pulumi/cen-emulator/two-areas.dev.json isn't JSON"),
        Diagnostics.ProviderLost("europe", "ended before the operation did"),
        Diagnostics.ProvidersDiffer("europe"),
    ];
}
