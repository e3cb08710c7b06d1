using PulumiCen.Migration.Reports;
using PulumiCen.Migration.Writers;

namespace PulumiCen.Migration.Tests;

/// <summary>A secret of a state never reaches an output; in the sources all secrets contain <c>hunter2</c>.</summary>
public sealed class SecrecyTests
{
    public static TheoryData<string> Sources => [.. SourceFiles.Names.Where(name => SourceFiles.Text(name).Contains("hunter2", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Sources))]
    public void No_file_has_a_secret(string source)
    {
        foreach (var language in Enum.GetValues<ProgramLanguage>())
        {
            var result = SourceFiles.Migrate(source, language);

            Assert.All(result.Files, file => Assert.DoesNotContain("hunter2", file.Text, StringComparison.Ordinal));
            Assert.DoesNotContain("hunter2", JsonReport.Write(result.Report), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_has_a_secret_stays_and_the_report_says_why()
    {
        var report = SourceFiles.Migrate("pulumi-secrets.json").TextOf("report.md");

        Assert.Contains("isn't converted: `description` is secret, and no secret is written to a file.", report, StringComparison.Ordinal);
        Assert.Contains("isn't converted: `bandwidthLimit` is secret", report, StringComparison.Ordinal);
        Assert.Contains("isn't converted: `transitRouterPeerAttachmentName` is secret", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_breaks_off_in_a_secret_is_not_quoted()
    {
        var exception = Assert.Throws<MigrationException>(() => SourceFiles.Parse("""{"deployment": {"resources": [{"plaintext": "hunter2" hunter2"""));

        Assert.DoesNotContain("hunter2", exception.Diagnostic.ToString(), StringComparison.Ordinal);
    }
}
