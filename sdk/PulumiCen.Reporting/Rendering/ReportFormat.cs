namespace PulumiCen.Reporting.Rendering;

/// <summary>A format that a report can have.</summary>
public enum ReportFormat
{
    /// <summary>For a terminal or a log.</summary>
    Text,

    /// <summary>For a comment on a pull request.</summary>
    Markdown,

    /// <summary>A page on its own, with pictures.</summary>
    Html,

    /// <summary>Data, with a schema.</summary>
    Json,

    /// <summary>For code scanning: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>For a build server's test results.</summary>
    JUnit,
}
