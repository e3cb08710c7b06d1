namespace Pulumi.Automation;

/// <summary>What a destroy can be told.</summary>
public sealed class DestroyOptions : UpdateOptions
{
    /// <summary>Whether to change nothing.</summary>
    public bool? PreviewOnly { get; set; }

    /// <summary>Whether what depends on a target is one too.</summary>
    public bool? TargetDependents { get; set; }

    /// <summary>Whether the summary shows secrets.</summary>
    public bool? ShowSecrets { get; set; }

    /// <summary>Whether to go on after a failure.</summary>
    public bool? ContinueOnError { get; set; }

    /// <summary>Whether to refresh first.</summary>
    public bool? Refresh { get; set; }
}
