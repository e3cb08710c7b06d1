using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <summary>Each code has one builder, one page, one row in the index, and a full text that the page shows.</summary>
public sealed partial class DiagnosticPageTests
{
    public static TheoryData<string> SampleCodes => [.. Samples.All.Select(sample => sample.Code).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Every_code_of_a_builder_has_a_page_and_every_page_a_builder() =>
        AssertSame(BuilderCodes(), DiagnosticPage.Codes);

    [Fact]
    public void Every_page_is_in_the_index() => AssertSame(
        DiagnosticPage.Codes,
        IndexRow().Matches(File.ReadAllText(Path.Combine(DiagnosticPage.Folder, "README.md")))
            .Select(row => row.Groups["code"].Value));

    [Fact]
    public void Every_code_has_a_sample() => AssertSame(BuilderCodes(), Samples.All.Select(sample => sample.Code).Distinct(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(SampleCodes))]
    public void The_page_shows_the_full_text(string code)
    {
        var sample = Samples.All.First(diagnostic => string.Equals(diagnostic.Code, code, StringComparison.Ordinal));
        var page = new DiagnosticPage(code);
        page.UpdateExample($"{code}: {sample.Text}");

        Assert.Equal($"{code}: {sample.Text}", page.Example);
        Assert.StartsWith($"# {code}: ", page.Text, StringComparison.Ordinal);
        Assert.Contains("\n## How to fix it\n", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SampleCodes))]
    public void The_full_text_is_a_screen_at_most_and_ends_with_the_link(string code)
    {
        var sample = Samples.All.First(diagnostic => string.Equals(diagnostic.Code, code, StringComparison.Ordinal));

        Assert.InRange(sample.ToString().Split('\n').Length, 2, 20);
        Assert.EndsWith($"\n{sample.HelpLink}", sample.ToString(), StringComparison.Ordinal);
        Assert.Equal((int)sample.Severity, code[3] - '0');
    }

    [Fact]
    public void What_is_to_be_changed_is_named_as_a_program_names_it() => Assert.All(
        Samples.All.Select(sample => sample.Property).OfType<string>(), property => Assert.Matches("^[a-z][A-Za-z]+$", property));

    /// <summary>A builder's documentation begins with the codes that it makes.</summary>
    private static IEnumerable<string> BuilderCodes() =>
        XDocument.Load(Path.ChangeExtension(typeof(Diagnostic).Assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith("M:PulumiCen.Budget.Diagnostics.", StringComparison.Ordinal))
            .SelectMany(member => Code().Matches(member.Element("summary")?.Value ?? "").Select(match => match.Value))
            .Distinct(StringComparer.Ordinal);

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', actual.Order(StringComparer.Ordinal)));

    [GeneratedRegex(@"CEN\d{4}", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| \[(?<code>CEN\d{4})\]\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IndexRow();
}
