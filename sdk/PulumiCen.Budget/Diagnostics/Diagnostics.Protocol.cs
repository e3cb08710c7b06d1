namespace PulumiCen.Budget;

/// <content>CEN1303 to CEN1319: what a program asks the provider for.</content>
public static partial class Diagnostics
{
    /// <summary>CEN1303: the environment says emulator, the configuration something else.</summary>
    /// <param name="endpoint">What the configuration says.</param>
    public static Diagnostic EndpointConflict(string endpoint) => Error(
        303,
        $"environment variable PULUMI_CEN_ENDPOINT is \"emulator\", and configuration \"endpoint\" is \"{endpoint}\".\n"
        + "Remove one of them: unset PULUMI_CEN_ENDPOINT, or pulumi config rm cen:endpoint.",
        "endpoint");

    /// <summary>CEN1304: a resource type that the package doesn't have.</summary>
    public static Diagnostic TypeUnknown(string token, IEnumerable<string> known) =>
        Error(304, $"package \"cen\" has no resource type \"{token}\".\nIt has: {string.Join(", ", known)}.");

    /// <summary>CEN1305: a function that the package doesn't have.</summary>
    public static Diagnostic FunctionUnknown(string token, IEnumerable<string> known) =>
        Error(305, $"package \"cen\" has no function \"{token}\".\nIt has: {string.Join(", ", known)}.");

    /// <summary>CEN1306: a method, component or parameterization: the package has none of these.</summary>
    /// <param name="what">What was asked for, such as <c>method "cen:index:Instance/restart"</c>.</param>
    public static Diagnostic NotOffered(string what) => Error(
        306, $"package \"cen\" has no {what}; it has resources and functions only.\nUse those of its schema.");

    /// <summary>CEN1308: the emulator inside the provider can't use its state file.</summary>
    /// <param name="problem">What is wrong, with the file.</param>
    public static Diagnostic EmulatorNotStarted(string problem) => Error(
        308, $"the emulator can't start: {problem.TrimEnd('.')}.\nIts state is in .pulumi/cen-emulator beside the program.");

    /// <summary>CEN1309: a provider process of the operation is gone, and with it what it knows of the stack.</summary>
    /// <param name="provider">The provider's name in the program; empty where that isn't known.</param>
    /// <param name="problem">What became of it, such as <c>ended before the operation did</c>.</param>
    public static Diagnostic ProviderLost(string provider, string problem) => Error(
        309,
        $"the process of {(provider.Length == 0 ? "another provider of this operation" : $"provider \"{provider}\"")} {problem}. "
        + "What its resources take can't be seen, so there is no verdict on the bandwidth of the stack.\n"
        + "Run it again. If it happens again, run it with \"--debug\", and report what it shows.");

    /// <summary>CEN1311: two provider processes of the operation are of versions that can't work together.</summary>
    /// <param name="provider">The other provider's name in the program.</param>
    public static Diagnostic ProvidersDiffer(string provider) => Error(
        311,
        $"provider \"{provider}\" is of another version of the package \"cen\", and the two can't give one verdict on the "
        + "bandwidth of the stack.\nGive both providers the same \"version\", or leave it out.");

    /// <summary>CEN1307: the provider was asked to work before it was configured.</summary>
    public static Diagnostic NotConfigured() => Error(
        307, "the provider isn't configured: part of its configuration is only known after the update.\n"
        + "Set the configuration of provider \"cen\" to values that preview knows.");
}
