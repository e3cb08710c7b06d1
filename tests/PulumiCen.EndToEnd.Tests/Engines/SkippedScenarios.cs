using Xunit.Abstractions;

namespace PulumiCen.EndToEnd.Tests.Engines;

/// <summary>
/// Which scenarios don't run, and why. A class of scenarios has two nested classes, <c>OnStandIn</c> and <c>OnPulumi</c>,
/// which run all of it. This is the one list of what is for one side only; today all of it is whole classes:
/// <list type="bullet">
/// <item><see cref="StateExchangeTests"/>, for the CLI only: it needs both engines.</item>
/// <item><see cref="PullRequest.PipelineTests"/>, for the stand-in only: the scripts of a pipeline, whichever engine runs.</item>
/// <item><see cref="EmulatorCommandTests"/>, without an engine.</item>
/// </list>
/// </summary>
internal static class SkippedScenarios
{
    private const string OnPulumi = "+OnPulumi";

    /// <summary>Why a scenario doesn't run; <see langword="null"/> where it does.</summary>
    public static string? ReasonOf(ITestMethod scenario) =>
        !TestEngine.Pulumi.IsThere && scenario.TestClass.Class.Name.EndsWith(OnPulumi, StringComparison.Ordinal)
            ? "The genuine pulumi CLI isn't on PATH: https://www.pulumi.com/docs/iac/download-install/ says how to install it."
            : null;
}
