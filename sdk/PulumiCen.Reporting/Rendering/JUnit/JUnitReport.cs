using System.Xml;
using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Rendering.JUnit;

/// <summary>The report as test results: a test for each package, that it fits, and one for the preview as a whole.</summary>
public static class JUnitReport
{
    private const string PreviewTest = "preview";

    /// <summary>Writes the XML.</summary>
    public static void Write(TextWriter writer, PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var suite = $"{report.Project}/{report.Stack}";
        string[] early = report.EndedEarly ? [ReportWords.EndedEarly] : [];
        List<string> errors =
        [
            .. early,
            .. ReportWords.Problems(report).Where(message => IsOfNoPackage(message, report)).Select(message => message.Text),
        ];

        // A text writer knows no encoding; whoever writes the file writes UTF-8.
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false };
        using var xml = XmlWriter.Create(writer, settings);
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Xml(suite));
        xml.WriteAttributeString("tests", $"{report.Budgets.Count + 1}");
        xml.WriteAttributeString("failures", $"{report.Budgets.Count(budget => budget.Status() is BudgetStatus.Exceeds or BudgetStatus.FitsInTheEndOnly)}");
        xml.WriteAttributeString("errors", errors.Count > 0 ? "1" : "0");
        xml.WriteAttributeString("skipped", $"{report.Budgets.Count(IsUndecided)}");
        WriteCase(xml, suite, PreviewTest, errors.Count == 0 ? null : ("error", errors[0], string.Join("\n\n", errors)));
        foreach (var budget in report.Budgets)
        {
            WriteCase(xml, suite, $"package \"{budget.Package}\" fits", Outcome(budget), LaterText.Of(budget.Verdict, budget.Later));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static bool IsUndecided(BudgetSnapshot budget) =>
        budget.Status() is BudgetStatus.CannotKnow or BudgetStatus.Partial;

    // What is wrong with a sum shows at its package's own test.
    private static bool IsOfNoPackage(EngineMessage message, PlanReport report) => message.Severity == MessageSeverity.Error
        && BudgetExceededText.Parse(message.Text) is null
        && !(message.Code is "CEN1003" or "CEN1004" && report.Budgets.Any(budget => budget.Status() == BudgetStatus.FitsInTheEndOnly));

    private static (string Element, string Message, string Text)? Outcome(BudgetSnapshot budget)
    {
        var verdict = $"{BudgetWords.Share(budget)}, {BudgetWords.Consequence(budget)}";
        var uses = string.Join('\n', budget.Uses.Select(use => $"{use.Name}: {BudgetWords.Has(use)} {BudgetWords.Remark(use)}".TrimEnd()));
        return budget.Status() switch
        {
            BudgetStatus.Fits => null,
            BudgetStatus.Exceeds or BudgetStatus.FitsInTheEndOnly => ("failure", verdict, uses),
            _ => ("skipped", verdict, string.Empty),
        };
    }

    private static void WriteCase(
        XmlWriter xml, string suite, string name, (string Element, string Message, string Text)? outcome, string? later = null)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Xml(suite));
        xml.WriteAttributeString("name", Xml(name));
        if (outcome is var (element, message, text))
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", Xml(message.Split('\n')[0]));
            xml.WriteString(Xml(text, keepLines: true));
            xml.WriteEndElement();
        }

        if (later is not null)
        {
            xml.WriteElementString("system-out", Xml(later));
        }

        xml.WriteEndElement();
    }

    private static string Xml(string text, bool keepLines = false) =>
        keepLines ? string.Join('\n', text.Split('\n').Select(PlainName.Of)) : PlainName.Of(text);
}
