using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Tests.Errors;

/// <summary>What the engine says is shown once, whole, with a code, and without stack traces.</summary>
public class ErrorTextsTests
{
    [Fact]
    public void ATextWithACodeBeginsWithIt()
    {
        var error = Read(
            "cen:index:RegionConnection resource 'b': property bandwidth value {7} has a problem: "
            + "CEN1001: connections of package \"cn-na\" need 24 Mbit/s.\n  \"b\"  7 Mbit/s\nhttps://x/CEN1001.md\n");

        Assert.Equal("CEN1001", error!.Code);
        Assert.Equal("CEN1001: connections of package \"cn-na\" need 24 Mbit/s.\n  \"b\"  7 Mbit/s\nhttps://x/CEN1001.md", error.Text);
    }

    [Theory]
    [InlineData("update failed")]
    [InlineData("error: preview failed\n")]
    [InlineData("an unhandled error: Program exited with non-zero exit code: 1")]
    [InlineData("destroy canceled")]
    [InlineData("  ")]
    public void ThatItFailedIsNoErrorOfItsOwn(string text) => Assert.Null(Read(text));

    [Fact]
    public void AConfigurationValueSaysHowToSetIt()
    {
        var error = Read("Configuration 'two-areas:shanghai' value 'oops' is not a valid Int32");

        Assert.Equal("CEN1902", error!.Code);
        Assert.StartsWith(
            "CEN1902: Configuration 'two-areas:shanghai' value 'oops' is not a valid Int32.\n"
            + "Set it for one run with --config shanghai=VALUE, or for good with: pulumi config set shanghai VALUE\n",
            error.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingConfigurationValueSaysHowToSetIt()
    {
        var error = Read(
            "Missing Required configuration variable 'cen:region'\n\tplease set a value using the command `pulumi config set cen:region <value>`");

        Assert.Contains("--config cen:region=VALUE", error!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnExceptionOfTheProgramHasNoStackTrace()
    {
        var error = Read(
            "Running program '/work/TwoAreas.dll' failed with an unhandled exception:\n"
            + "System.InvalidOperationException: no such thing\n   at Program.Main() in /work/Program.cs:line 3\n"
            + "   --- End of stack trace from previous location ---\n");

        Assert.Equal("CEN1901", error!.Code);
        Assert.StartsWith("CEN1901: the program failed: System.InvalidOperationException: no such thing\n", error.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ACompilersErrorIsSaidToBeOne() =>
        Assert.Equal("CEN1913", Read("/work/Program.cs(3,1): error CS1002: ; expected")!.Code);

    [Fact]
    public void AnyOtherTextGetsTheGeneralCode()
    {
        var error = Read("error: error: no resource plugin 'pulumi-resource-x' found");

        Assert.StartsWith("CEN1900: no resource plugin 'pulumi-resource-x' found\n", error!.Text, StringComparison.Ordinal);
    }

    private static ShownError? Read(string text) =>
        EngineMessage.Read(MessageSeverity.Error, text, urn: null).Select(ErrorTexts.Read).SingleOrDefault();
}
