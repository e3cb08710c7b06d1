using PulumiCen.Budget.Tests.Ledger;

namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN1401 to CEN1419, CEN2402 to CEN2419, CEN34xx.</content>
internal static partial class Samples
{
    private static IEnumerable<Diagnostic> Lifecycle() =>
    [
        Diagnostics.NotInCloud("bandwidth package", "cenbwp-4c2zaavbvh5fx"),
        Diagnostics.ResourceGone("CEN instance", "cen-7qthudw0ll6jmc"),
        Diagnostics.OperationTimedOut("update", "cn-na", TimeSpan.FromMinutes(20)),
        Diagnostics.NoRoom("shenzhen-virginia", Stack.Mbit(9), "cenbwp-4c2zaavbvh5fx", Stack.Mbit(20), Stack.Mbit(15), [(RegionPair.Of("cn-hangzhou", "us-east-1"), Stack.Mbit(8)), (RegionPair.Of("cn-shanghai", "us-east-1"), Stack.Mbit(7))]),
        Diagnostics.ConnectionExists("hangzhou-virginia", "cen-7qthudw0ll6jmc:cn-hangzhou:us-east-1", Stack.Mbit(8)),
        Diagnostics.PrepaidNotReleased("cenbwp-4c2zaavbvh5fx", "2027-03-07T16:00Z"),
        Diagnostics.PackageInUse("cn-na", [(RegionPair.Of("cn-hangzhou", "us-east-1"), Stack.Mbit(8))]),
        Diagnostics.IdInvalid("region connection", "cen-7qthudw0ll6jmc:cn-hangzhou", "cen-abc123:cn-hangzhou:us-east-1"),
        Diagnostics.PackageNotAttached("hangzhou-virginia", "cenbwp-4c2zaavbvh5fx"),
        Diagnostics.EditionNotThere("hangzhou-virginia", "Enterprise", "CEN instance \"cen-7qthudw0ll6jmc\" has no Enterprise transit router in cn-hangzhou"),
        Diagnostics.TrafficNeedsEnterprise("hangzhou-virginia"),
        Diagnostics.NameAmbiguous("bandwidth package", "cn-na", ["cenbwp-1", "cenbwp-2"]),
        Diagnostics.PackageOfAnotherInstance("hangzhou-virginia", "cen-7qthudw0ll6jmc", "cenbwp-4c2zaavbvh5fx", "cen-1f5ec7k2d0w9ab"),
        Diagnostics.LeftAsItIs("hangzhou-virginia"),
        Diagnostics.LeftoverDiffers(
            "bandwidth package", "cen:index:BandwidthPackage", "cn-na", "cenbwp-4c2zaavbvh5fx", "has 20 Mbit/s, and the program wants 10 Mbit/s"),
        Diagnostics.AreasTaken("cn-na", "cen-7qthudw0ll6jmc", "cenbwp-4c2zaavbvh5fx", AreaPair.Of(Area.China, Area.NorthAmerica)),
        Diagnostics.PackageMovedWhileUsed(
            "cn-na", Stack.Instance(), Stack.Instance("core"), [("hangzhou-virginia", PlanValue.Known(Stack.Mbit(8)))]),
        Diagnostics.IdShared("transpacific", "cn-na", "cenbwp-4c2zaavbvh5fx"),
        Diagnostics.PrepaidRetained("cenbwp-4c2zaavbvh5fx", "2027-03-07T16:00Z"),
        Diagnostics.PurchaseTermsSettled("cn-na", ["period", "autoRenew"]),
        Diagnostics.StillWaiting("cn-na", Stack.Mbit(10)),
        Diagnostics.WaitingChangeFailed("cn-na", Stack.Mbit(10), "the cloud refused ModifyCenBandwidthPackageSpec"),
        Diagnostics.ConnectionAdopted("hangzhou-virginia", "cen-7qthudw0ll6jmc:cn-hangzhou:us-east-1", Stack.Mbit(8)),
        Diagnostics.CloudNotSeen("\"offline\" is true"),
        Diagnostics.LoweringWaits("cn-na", Stack.Mbit(20), Stack.Mbit(10)),
        Diagnostics.Adopted("cn-na", "cenbwp-4c2zaavbvh5fx"),
        Diagnostics.StillUsed("hangzhou-virginia", "cen-7qthudw0ll6jmc:cn-hangzhou:us-east-1", "hangzhou-ashburn"),
    ];
}
