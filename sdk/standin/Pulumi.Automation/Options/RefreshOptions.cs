namespace Pulumi.Automation;

/// <summary>What a refresh can be told.</summary>
public sealed class RefreshOptions : UpdateOptions
{
    /// <summary>Whether to change nothing.</summary>
    public bool? PreviewOnly { get; set; }

    /// <summary>Whether a change is a failure.</summary>
    public bool? ExpectNoChanges { get; set; }

    /// <summary>Whether the summary shows secrets.</summary>
    public bool? ShowSecrets { get; set; }
}
