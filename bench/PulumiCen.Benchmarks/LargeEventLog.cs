using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Budget;

namespace PulumiCen.Benchmarks;

/// <summary>An event log as the engine writes it for an update of a large stack: two events a resource, with its old and its new state.</summary>
internal static class LargeEventLog
{
    private static readonly string[] China = [.. RegionTable.In(Area.China).Select(region => region.Id)];

    /// <summary>Writes the log: a package for each hundred connections; every second connection grows, and a tenth of the packages are too small.</summary>
    public static void Write(TextWriter writer, int connections)
    {
        for (var number = 0; number < connections; number++)
        {
            if (number % 100 == 0)
            {
                var package = number / 100;
                WriteStep(writer, "BandwidthPackage", $"package-{package:0000}", PackageInputs(200), PackageInputs(package % 10 == 0 ? 120 : 200));
            }

            WriteStep(writer, "RegionConnection", $"connection-{number:000000}", ConnectionInputs(number, 1), ConnectionInputs(number, 1 + (number % 2)));
        }

        writer.WriteLine(new JObject { ["summaryEvent"] = new JObject { ["resourceChanges"] = new JObject { ["update"] = connections } } }.ToString(Formatting.None));
    }

    private static void WriteStep(TextWriter writer, string type, string name, JObject old, JObject @new)
    {
        var metadata = new JObject
        {
            ["op"] = JToken.DeepEquals(old, @new) ? "same" : "update",
            ["urn"] = Urn(type, name),
            ["type"] = $"cen:index:{type}",
            ["provider"] = "urn:pulumi:dev::large-stack::pulumi:providers:cen::default_0_1_0::04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            ["old"] = State(type, name, old),
            ["new"] = State(type, name, @new),
            ["detailedDiff"] = new JObject { ["bandwidth"] = new JObject { ["diffKind"] = "update", ["inputDiff"] = false } },
        };
        writer.WriteLine(new JObject { ["resourcePreEvent"] = new JObject { ["metadata"] = metadata, ["planning"] = true } }.ToString(Formatting.None));
        writer.WriteLine(new JObject { ["resOutputsEvent"] = new JObject { ["metadata"] = metadata, ["planning"] = true } }.ToString(Formatting.None));
    }

    private static JObject State(string type, string name, JObject inputs) => new()
    {
        ["urn"] = Urn(type, name),
        ["type"] = $"cen:index:{type}",
        ["custom"] = true,
        ["id"] = $"id-{name}",
        ["parent"] = "urn:pulumi:dev::large-stack::pulumi:pulumi:Stack::large-stack-dev",
        ["inputs"] = inputs,
        ["outputs"] = inputs.DeepClone(),
        ["provider"] = "urn:pulumi:dev::large-stack::pulumi:providers:cen::default_0_1_0::04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    };

    private static JObject PackageInputs(int bandwidth) =>
        new() { ["bandwidth"] = bandwidth, ["areas"] = new JArray("China", "North-America"), ["chargeType"] = "PostPaid" };

    private static JObject ConnectionInputs(int number, int bandwidth) => new()
    {
        ["bandwidth"] = bandwidth,
        ["regionIds"] = new JArray(China[number % China.Length], $"us-{(number % 100) / China.Length}"),
        ["bandwidthPackage"] = new JObject
        {
            ["4dabf18193072939515e22adb298388d"] = "5cf8f73096256a8f31e491e813e4eb8e",
            ["urn"] = Urn("BandwidthPackage", $"package-{number / 100:0000}"),
            ["id"] = $"id-package-{number / 100:0000}",
        },
        ["edition"] = "Auto",
        ["bandwidthType"] = "BandwidthPackage",
    };

    private static string Urn(string type, string name) => $"urn:pulumi:dev::large-stack::cen:index:{type}::{name}";
}
