using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>The rules of order see what they are there to see: recordings in which one line was moved.</summary>
public sealed class OrderRuleTests
{
    [Theory]
    [InlineData("01-create", "2-up", "Check cn-na", "Configure default")]
    [InlineData("01-create", "2-up", "Cancel", "Create b")]
    [InlineData("01-create", "2-up", "Check a", "Create cn-na")]
    [InlineData("02-no-change", "3-up", "Diff cn-na", "Check cn-na")]
    [InlineData("03-shift-bandwidth", "2-preview", "Check a", "Diff b")]
    [InlineData("05-replace-package", "3-up", "Delete cn-na", "Diff b")]
    [InlineData("06-swap-connection", "2-up", "Delete b", "Create c")]
    [InlineData("08-destroy", "2-destroy", "Delete cn-na", "Delete a")]
    public void A_call_before_the_answer_that_it_needs_is_seen(string scenario, string step, string moved, string before)
    {
        var recorded = new Step(Path.Combine(BuiltFiles.Traces, scenario), step);
        var lines = recorded.Calls.ToList();
        Assert.Empty(CallOrder.Violations(recorded.Operation, lines));
        var answered = lines.First(line => string.Equals(NameOf(line), before, StringComparison.Ordinal))["n"];

        Move(
            lines,
            line => string.Equals(NameOf(line), moved, StringComparison.Ordinal),
            line => (string?)line["event"] is "reply" && JToken.DeepEquals(line["n"], answered));

        Assert.NotEmpty(CallOrder.Violations(recorded.Operation, lines));

        static string NameOf(JObject line) => (string?)line["event"] is "call"
            ? $"{line["method"]} {(line.SelectToken("request.urn") is { } urn ? Names.Of((string)urn!) : "")}".TrimEnd()
            : "";
    }

    [Theory]
    [InlineData("01-create", "2-up", "resourcePreEvent a", "resOutputsEvent cn-na")]
    [InlineData("01-create", "2-up", "resOutputsEvent a", "resourcePreEvent a")]
    [InlineData("01-create", "2-up", "summaryEvent", "resOutputsEvent b")]
    [InlineData("08-destroy", "2-destroy", "resourcePreEvent cn-na", "resOutputsEvent b")]
    public void An_event_before_the_one_that_it_follows_is_seen(string scenario, string step, string moved, string before)
    {
        var lines = new Step(Path.Combine(BuiltFiles.Traces, scenario), step).Events.ToList();
        Assert.Empty(EventOrder.Violations(lines));

        Move(
            lines,
            line => string.Equals(NameOf(line), moved, StringComparison.Ordinal),
            line => string.Equals(NameOf(line), before, StringComparison.Ordinal));

        Assert.NotEmpty(EventOrder.Violations(lines));

        static string NameOf(JObject line)
        {
            var kind = line.Properties().Single();
            return $"{kind.Name} {(kind.Value.SelectToken("metadata.urn") is { } urn ? Names.Of((string)urn!) : "")}".TrimEnd();
        }
    }

    [Fact]
    public void A_resource_before_what_it_needs_is_seen()
    {
        var state = new Step(Path.Combine(BuiltFiles.Traces, "01-create"), "2-up").State!;
        Assert.Empty(StateOrder.Violations(state));
        var resources = (JArray)state["deployment"]!["resources"]!;

        var last = resources.Last!;
        last.Remove();
        resources.Insert(2, last);

        Assert.NotEmpty(StateOrder.Violations(state));
    }

    private static void Move(List<JObject> lines, Func<JObject, bool> moved, Func<JObject, bool> before)
    {
        var line = lines.First(moved);
        lines.Remove(line);
        lines.Insert(lines.FindIndex(other => before(other)), line);
    }
}
