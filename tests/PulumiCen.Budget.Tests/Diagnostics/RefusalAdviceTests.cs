using System.Text.RegularExpressions;

namespace PulumiCen.Budget.Tests.DiagnosticTexts;

/// <summary>Against each refusal that the cloud documents, the message says what helps.</summary>
public sealed partial class RefusalAdviceTests
{
    private const string RequestId = "4EC47282-1B74-4534-BD0E-403F3EE64CAF";

    public static TheoryData<string> Codes => [.. RefusalAdvice.Codes];

    [Theory]
    [InlineData("InvalidOperation.BwpBandwidthExceeded", "CEN1001")]
    [InlineData("InvalidOperation.BwpNotAssociated", "CEN1151")]
    [InlineData("InvalidOperation.BwpForGeoSpanAlreadyAssociated", "CEN1154")]
    [InlineData("OperationFailed.UpDownRade", "CEN1003")]
    [InlineData("OperationFailed.UpDownRadeWhateverFollows", "CEN1003")]
    public void What_preview_finds_too_names_its_code(string code, string ours) =>
        Assert.Contains(ours, Diagnostics.CloudRefused("SetCenInterRegionBandwidthLimit", code, "No", RequestId).Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_advice_stands_between_what_the_cloud_says_and_the_request(string code)
    {
        var lines = Diagnostics.CloudRefused("CreateCen", code, "No", RequestId).Text.Split('\n');

        Assert.Equal(
            [$"the cloud refused CreateCen: No ({code}).", RefusalAdvice.For(code)!, $"The cloud's support finds it under request id {RequestId}."],
            lines);
        Assert.EndsWith(".", lines[1], StringComparison.Ordinal);
        Assert.DoesNotMatch(Destructive(), lines[1]);
    }

    [Fact]
    public void Without_advice_and_request_the_reference_is_named()
    {
        Assert.Null(RefusalAdvice.For("Something.Nobody.Knows"));
        Assert.EndsWith(
            "\nSee the API reference for the code.", Diagnostics.CloudRefused("CreateCen", "Something.Nobody.Knows", "No", "").Text, StringComparison.Ordinal);
        Assert.EndsWith(
            RefusalAdvice.For("InventoryExceeded")!, Diagnostics.CloudRefused("CreateCen", "InventoryExceeded", "No", "").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_lists_all_of_them()
    {
        var page = new DiagnosticPage("CEN1201");
        var table = string.Concat(
            ["| code | what helps |\n|---|---|\n", .. RefusalAdvice.Codes.Select(code => $"| `{code}` | {RefusalAdvice.For(code)} |\n")]);
        page.UpdatePart("codes", table);

        Assert.Equal(table, page.Part("codes"));
    }

    [GeneratedRegex(@"\b(delete|destroy|remove|replace)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Destructive();
}
