namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <content>CEN1900 to CEN1920, CEN1930 to CEN1933.</content>
internal static partial class Samples
{
    private static IEnumerable<Diagnostic> Tool() =>
    [
        Diagnostics.EngineError("no resource plugin 'pulumi-resource-random' found in the workspace"),
        Diagnostics.ProgramFailed("System.InvalidOperationException: Sequence contains no elements"),
        Diagnostics.ConfigurationValueInvalid("Configuration 'two-areas:shanghai' value 'oops' is not a valid Int32", "shanghai"),
        Diagnostics.EngineNotFound(isPulumiMissing: true, isStandInMissing: true),
        Diagnostics.EngineNotFound(isPulumiMissing: true, isStandInMissing: false),
        Diagnostics.EngineNotFound(isPulumiMissing: false, isStandInMissing: true),
        Diagnostics.NoProject("/home/ann/network"),
        Diagnostics.CloudContradiction("https://cbn.aliyuncs.com"),
        Diagnostics.StackBusy("dev", "the stack is currently locked by 1 lock(s)."),
        Diagnostics.NotConfirmed("up"),
        Diagnostics.Cancelled("up", hasChanged: true),
        Diagnostics.Cancelled("preview", hasChanged: false),
        Diagnostics.NotASetting("shenzhen"),
        Diagnostics.PlanUnreadable("preview.json", "it has no steps, no events and no resources."),
        Diagnostics.EmulatorCannotListen(8080, "Address already in use"),
        Diagnostics.FileInaccessible("preview.json", "Could not find file '/home/ann/preview.json'."),
        Diagnostics.ProgramDoesNotBuild("Program.cs(3,1): error CS1002: ; expected"),
        Diagnostics.NotAChange("shenzhen-virginia=9M"),
        Diagnostics.NothingToChange("shenzen-virginia", ["cn-na", "hangzhou-virginia", "shenzhen-virginia"]),
        Diagnostics.NotAnAccessKey(),
        Diagnostics.UnrecognizedOption("preview", "--jsno", "--json"),
        Diagnostics.UnrecognizedOption("preview", "--verbose", null),
        Diagnostics.StacksUneven(3, 2),
        Diagnostics.StackTwice("net/dev", "/home/ann/net", "dev.json"),
        Diagnostics.EmulatorNotReachable("PULUMI_CEN_ENDPOINT"),
        Diagnostics.MigrationSourceUnreadable("plan.json", "it is a plan. Give the state: terraform show -json > state.json, without the plan's file."),
        Diagnostics.NothingToMigrate("state.json", 3, []),
        Diagnostics.NothingToMigrate("state.json", 1, ["alicloud_cen_bandwidth_limit.a: the package that it draws on isn't in this source."]),
        Diagnostics.FolderNotEmpty("network"),
        Diagnostics.MigrationChangesBudget("cenbwp-1", "20 Mbit/s of 20 Mbit/s", "8 Mbit/s of 20 Mbit/s"),
    ];
}
