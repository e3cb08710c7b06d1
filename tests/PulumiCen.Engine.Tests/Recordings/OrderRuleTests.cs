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
        Assert.Empty(StateIntegrity.Violations(state, hasMagic: false));
        var resources = (JArray)state["deployment"]!["resources"]!;

        var last = resources.Last!;
        last.Remove();
        resources.Insert(2, last);

        Assert.NotEmpty(StateIntegrity.Violations(state, hasMagic: false));
    }

    [Theory]
    [InlineData("deployment.resources[2].urn", "urn:pulumi:dev::net::cen:index:Other::a")]
    [InlineData("deployment.resources[2].provider", "urn:pulumi:dev::net::pulumi:providers:cen::default::other")]
    [InlineData("deployment.resources[2].parent", "urn:pulumi:dev::net::cen:index:Other::a")]
    [InlineData("deployment.resources[2].dependencies", "[\"urn:pulumi:dev::net::cen:index:Other::a\"]")]
    [InlineData("deployment.pending_operations", "[{\"type\":\"updating\",\"resource\":{\"urn\":\"urn:pulumi:dev::net::cen:index:Other::a\"}}]")]
    [InlineData("deployment.pending_operations", "[{\"type\":\"going\",\"resource\":{\"urn\":\"urn:pulumi:dev::net::cen:index:Other::a\"}}]")]
    public void A_state_that_was_tampered_with_is_seen(string path, string value)
    {
        var state = new Step(Path.Combine(BuiltFiles.Traces, "01-create"), "2-up").State!;
        JToken changed = value[0] is '[' ? JArray.Parse(value) : value;

        var place = path.LastIndexOf('.');
        state.SelectToken(path[..place])![path[(place + 1)..]] = changed;

        Assert.NotEmpty(StateIntegrity.Violations(state, hasMagic: false));
    }

    [Theory]
    [InlineData("ab35920a3077459b09dd1a3f7ddc28df4e3efc81b3240013bb6906688abc684d", 0)]
    [InlineData("f034461b2747c82ae2db69bf651fa6eedfae06a2a3db54f575a40a6461a2dd71", 1)]
    public void A_magic_of_another_version_is_seen(string magic, int violations)
    {
        var state = new JObject
        {
            ["deployment"] = new JObject { ["manifest"] = new JObject { ["version"] = "v3.259.0", ["magic"] = magic } },
        };

        Assert.Equal(violations, StateIntegrity.Violations(state).Count);
    }

    [Fact]
    public void A_resource_that_is_there_twice_is_seen()
    {
        var state = new Step(Path.Combine(BuiltFiles.Traces, "01-create"), "2-up").State!;
        var resources = (JArray)state["deployment"]!["resources"]!;

        resources.Add(resources.Last!.DeepClone());

        Assert.Equal(2, StateIntegrity.Violations(state, hasMagic: false).Count);
    }

    private static void Move(List<JObject> lines, Func<JObject, bool> moved, Func<JObject, bool> before)
    {
        var line = lines.First(moved);
        lines.Remove(line);
        lines.Insert(lines.FindIndex(other => before(other)), line);
    }
}
