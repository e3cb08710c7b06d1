namespace Pulumi.Automation;

/// <summary>What an update can be told.</summary>
public sealed class UpOptions : UpdateOptions
{
    /// <summary>An inline program to run in place of the workspace's.</summary>
    public PulumiFn? Program { get; set; }

    /// <summary>Whether a change is a failure.</summary>
    public bool? ExpectNoChanges { get; set; }

    /// <summary>Whether the CLI shows a rich diff.</summary>
    public bool? Diff { get; set; }

    /// <summary>The URNs to replace.</summary>
    public List<string>? Replace { get; set; }

    /// <summary>Whether what depends on a target is one too.</summary>
    public bool? TargetDependents { get; set; }

    /// <summary>A plan to keep to.</summary>
    public string? Plan { get; set; }

    /// <summary>Whether the summary shows secrets.</summary>
    public bool? ShowSecrets { get; set; }

    /// <summary>Whether to go on after a failure.</summary>
    public bool? ContinueOnError { get; set; }

    /// <summary>Whether to refresh first.</summary>
    public bool? Refresh { get; set; }
}
