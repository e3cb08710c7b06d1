using Xunit.Abstractions;

namespace PulumiCen.EndToEnd.Tests.Engines;

/// <summary>
/// Which scenarios don't run, and why. A class of scenarios has two nested classes, <c>OnStandIn</c> and <c>OnPulumi</c>,
/// which run all of it. This is the one list of the scenarios that are for one side only.
/// </summary>
internal static class SkippedScenarios
{
    private const string OnPulumi = "+OnPulumi";

    /// <summary>Of the scenarios that don't run on the genuine CLI, the reason.</summary>
    private static readonly Dictionary<string, string> ForTheStandInOnly = new(StringComparer.Ordinal);

    /// <summary>Why a scenario doesn't run; <see langword="null"/> where it does.</summary>
    public static string? ReasonOf(ITestMethod scenario)
    {
        if (!scenario.TestClass.Class.Name.EndsWith(OnPulumi, StringComparison.Ordinal))
        {
            return null;
        }

        var name = $"{scenario.TestClass.Class.Name.Split('.')[^1].Replace(OnPulumi, "", StringComparison.Ordinal)}.{scenario.Method.Name}";
        return ForTheStandInOnly.GetValueOrDefault(name)
            ?? (TestEngine.Pulumi.IsThere ? null : "The genuine pulumi CLI isn't on PATH: get.pulumi.com says how to install it.");
    }
}
