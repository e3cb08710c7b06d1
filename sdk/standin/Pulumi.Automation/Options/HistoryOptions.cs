namespace Pulumi.Automation;

/// <summary>Which part of a stack's history.</summary>
public sealed class HistoryOptions
{
    /// <summary>The page, from 1.</summary>
    public int? Page { get; set; }

    /// <summary>Entries a page, at least 1; default: all.</summary>
    public int? PageSize { get; set; }

    /// <summary>Whether to show secrets; default: yes.</summary>
    public bool? ShowSecrets { get; set; }
}
