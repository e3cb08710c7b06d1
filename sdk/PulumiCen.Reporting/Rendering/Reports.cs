using PulumiCen.Reporting.Rendering.Html;
using PulumiCen.Reporting.Rendering.Json;
using PulumiCen.Reporting.Rendering.JUnit;
using PulumiCen.Reporting.Rendering.Markdown;
using PulumiCen.Reporting.Rendering.PlainText;
using PulumiCen.Reporting.Rendering.Sarif;

namespace PulumiCen.Reporting.Rendering;

/// <summary>Writes a report in any format.</summary>
public static class Reports
{
    /// <summary>Writes the report.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="source">Where the program names its resources; only SARIF says it.</param>
    public static void Write(TextWriter writer, PlanReport report, ReportFormat format, ProgramSource source)
    {
        switch (format)
        {
            case ReportFormat.Markdown:
                MarkdownReport.Write(writer, report);
                break;
            case ReportFormat.Html:
                HtmlReport.Write(writer, report);
                break;
            case ReportFormat.Json:
                JsonReport.Write(writer, report);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(writer, report, source);
                break;
            case ReportFormat.JUnit:
                JUnitReport.Write(writer, report);
                break;
            default:
                PlainTextReport.Write(writer, report);
                break;
        }
    }
}
