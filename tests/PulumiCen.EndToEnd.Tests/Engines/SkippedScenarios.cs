using Xunit.Abstractions;

namespace PulumiCen.EndToEnd.Tests.Engines;

/// <summary>
/// Which scenarios don't run, and why. A class of scenarios has two nested classes, <c>OnStandIn</c> and <c>OnPulumi</c>,
/// which run all of it but for what is listed here. Whole classes are for one side only, too:
/// <list type="bullet">
/// <item><see cref="StateExchangeTests"/>, for the CLI only: it needs both engines.</item>
/// <item><see cref="PullRequest.PipelineTests"/>, for the stand-in only: the scripts of a pipeline, whichever engine runs.</item>
/// <item><see cref="EmulatorCommandTests"/>, without an engine.</item>
/// </list>
/// </summary>
internal static class SkippedScenarios
{
    private const string OnPulumi = "+OnPulumi";

    /// <summary>The scenarios that don't run on the genuine CLI, with the reason.</summary>
    private static readonly Dictionary<string, string> ForTheStandInOnly = new(StringComparer.Ordinal)
    {
        ["SecrecyTests.Keys_and_secret_inputs_are_seen_nowhere"] =
            "The CLI's own log of verbosity 9 has what programs send, secrets too.",
        ["PolicyPackTests.WhatOnlyTheUpdateKnowsIsSaidInPreviewAndDecidedInUp"] =
            "It reads the stand-in's words for policies; the CLI has others.",
    };

    /// <summary>Why a scenario doesn't run; <see langword="null"/> where it does.</summary>
    public static string? ReasonOf(ITestMethod scenario)
    {
        var type = scenario.TestClass.Class.Name;
        if (!type.EndsWith(OnPulumi, StringComparison.Ordinal))
        {
            return null;
        }

        var name = $"{type[..^OnPulumi.Length].Split('.')[^1]}.{scenario.Method.Name}";
        return ForTheStandInOnly.GetValueOrDefault(name)
            ?? (TestEngine.Pulumi.IsThere
                ? null
                : "The genuine pulumi CLI isn't on PATH: https://www.pulumi.com/docs/iac/download-install/ says how to install it.");
    }
}
