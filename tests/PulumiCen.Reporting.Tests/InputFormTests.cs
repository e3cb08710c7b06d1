using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Tests;

/// <summary>Inputs in the forms that logs, previews and states write them: what is hidden isn't known, and never nothing.</summary>
public class InputFormTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Hidden = """{"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "[secret]"}""";
    private const string Shown = """{"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "8"}""";

    [Theory]
    [InlineData("8", "fits, 8")]
    [InlineData("8.0", "fits, 8")]
    [InlineData($"\"{Unknown}\"", "cannot know")]
    [InlineData("\"[secret]\"", "cannot know")]
    [InlineData(Hidden, "cannot know")]
    [InlineData(Shown, "fits, [secret]")]
    [InlineData("null", "fits, 0")]
    [InlineData("\"8\"", "unreadable")]
    [InlineData("true", "unreadable")]
    [InlineData("[8]", "unreadable")]
    public void A_bandwidth(string json, string expected) => Assert.Equal(
        expected, VerdictOf(Connection("\"bandwidthPackageId\": \"cenbwp-1\", \"bandwidth\": " + json)));

    [Theory]
    [InlineData("\"bandwidthPackageId\": \"cenbwp-1\"", "exceeds, 28")]
    [InlineData("\"bandwidthPackage\": \"cenbwp-1\"", "exceeds, 28")]
    [InlineData($"\"bandwidthPackage\": \"{Unknown}\"", "cannot know")]
    [InlineData("\"bandwidthPackage\": \"[secret]\"", "cannot know")]
    [InlineData($"\"bandwidthPackageId\": {Hidden}", "cannot know")]
    [InlineData("\"bandwidthPackage\": \"cenbwp-1\", \"bandwidthPackageId\": null", "exceeds, 28")]
    [InlineData("\"bandwidthPackage\": \"cenbwp-1\", \"bandwidthPackageId\": \"cenbwp-1\"", "unreadable")]
    public void A_link(string json, string expected) => Assert.Equal(expected, VerdictOf(Connection(json + ", \"bandwidth\": 28")));

    [Fact]
    public void A_type_of_bandwidth_is_its_name_and_nothing_else() => Assert.Equal(
        "unreadable", VerdictOf(Connection("\"bandwidthPackageId\": \"cenbwp-1\", \"bandwidth\": 8, \"bandwidthType\": \"1\"")));

    [Fact]
    public void What_a_newer_provider_has_is_let_through() => Assert.Equal(
        "fits, 8", VerdictOf(Connection("\"bandwidthPackageId\": \"cenbwp-1\", \"bandwidth\": 8, \"color\": \"blue\"")));

    // A connection whose inputs can't be read is missing from the sum, so an error says it.
    private static string VerdictOf(PlanReport report)
    {
        var budget = Assert.Single(report.Budgets);
        if (report.Outcome == PlanOutcome.Failed)
        {
            Assert.All(report.Diagnostics, message => Assert.StartsWith("CEN11", message.Code, StringComparison.Ordinal));
            return "unreadable";
        }

        var share = BudgetWords.Share(budget).Split(' ')[0];
        return budget.Verdict switch
        {
            Verdict.Fits => $"fits, {share}",
            Verdict.Exceeds => $"exceeds, {share}",
            _ => "cannot know",
        };
    }

    private static PlanReport Connection(string inputs)
    {
        var recorder = new PlanRecorder();
        Tell("BandwidthPackage", "cn-na", "cenbwp-1", """{"bandwidth": 20, "areas": ["China", "North-America"]}""");
        Tell("RegionConnection", "a", "", $$"""{"regionIds": ["cn-hangzhou", "us-east-1"], {{inputs}}}""");
        return recorder.Report();

        void Tell(string type, string name, string id, string json) => recorder.OnStep(
            new ResourceStep(
                ResourceOperation.Create,
                $"urn:pulumi:dev::net::cen:index:{type}::{name}",
                $"cen:index:{type}",
                null,
                new ResourceState(id, JObject.Parse(json), []),
                [],
                []),
            StepPhase.Done);
    }
}
