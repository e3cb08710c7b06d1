using Semver;

namespace Pulumi.Automation.Commands;

/// <summary>Which CLI to run.</summary>
public class LocalPulumiCommandOptions
{
    /// <summary>The least version that will do.</summary>
    public SemVersion? Version { get; set; }

    /// <summary>The folder of an installation, with <c>bin/pulumi</c> in it. Default: the one on PATH.</summary>
    public string? Root { get; set; }

    /// <summary>Whether to take any version.</summary>
    public bool SkipVersionCheck { get; set; }
}
