using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>The command line of a recorded step, as far as the step's name doesn't say it; see the README of <c>Traces</c>.</summary>
internal static class StepArguments
{
    public static IReadOnlyList<string> Of(Step recorded) => (recorded.Scenario, recorded.Name) switch
    {
        ("exclude", "2-preview") => ["--exclude", Connection("a")],
        ("exclude", "3-up") => ["--exclude", Connection("b")],
        ("exclude", "4-destroy") => ["--exclude", Connection("a")],
        ("force-replace", "2-preview" or "4-up") => ["--replace", Connection("a")],
        ("force-replace", "3-up") => ["--replace", "urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-na"],
        ("import-failing", _) when recorded.Operation is "import" =>
            ["cen:index:RegionConnection", "a", IdOf(recorded), "--generate-code=false"],
        _ => [],
    };

    private static string Connection(string name) => $"urn:pulumi:dev::net::cen:index:RegionConnection::{name}";

    // What was asked for is what was read.
    private static string IdOf(Step recorded) => (string)recorded.Calls
        .First(line => (string?)line["method"] is "Read" && line["request"] is JObject)
        .SelectToken("request.id")!;
}
