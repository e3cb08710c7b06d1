using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Tests;

/// <summary>Builds plans for tests, step by step, as the engine would tell them.</summary>
internal sealed class Plan(string stack = "dev", string project = "net")
{
    private const string Signature = "4dabf18193072939515e22adb298388d";

    private readonly PlanRecorder _recorder = new();

    /// <summary>A value that must not be shown.</summary>
    public static JToken Secret(JToken value) =>
        new JObject { [Signature] = "1b47061264138c4ac30d75fd1eb44270", ["plaintext"] = value.ToString(Newtonsoft.Json.Formatting.None) };

    public static JToken Unknown => "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public Plan Package(string name, int bandwidth, int? before = null, string one = "China", string other = "North-America") => Step(
        "BandwidthPackage",
        name,
        before is null ? null : new JObject { ["bandwidth"] = before, ["areas"] = new JArray(one, other) },
        new JObject { ["bandwidth"] = bandwidth, ["areas"] = new JArray(one, other) });

    /// <summary>A package that is there, and what the provider says of it beside its inputs.</summary>
    public Plan Package(string name, int bandwidth, JObject outputs)
    {
        var state = new ResourceState(
            $"id-{name}", new JObject { ["bandwidth"] = bandwidth, ["areas"] = new JArray("China", "North-America") }, outputs);
        _recorder.OnStep(
            new ResourceStep(ResourceOperation.Same, Urn("BandwidthPackage", name), "cen:index:BandwidthPackage", state, state, [], []),
            StepPhase.Done);
        return this;
    }

    public Plan Connection(string name, string package, JToken? bandwidth, JToken? before = null, string region = "cn-hangzhou") => Step(
        "RegionConnection",
        name,
        before is null ? null : Inputs(package, before, region),
        Inputs(package, bandwidth, region));

    public Plan Deletion(string name, string package, int bandwidth, string region = "cn-hangzhou") =>
        Step("RegionConnection", name, Inputs(package, bandwidth, region), null);

    public Plan Message(string severity, string text, string? name = null)
    {
        foreach (var message in EngineMessage.Read(MessageSeverities.Parse(severity), text, name is null ? null : Urn("RegionConnection", name)))
        {
            _recorder.OnMessage(message);
        }

        return this;
    }

    /// <summary>Nothing more was written: the engine was killed, or the log is cut.</summary>
    public Plan Truncated()
    {
        _recorder.OnTruncated();
        return this;
    }

    public PlanReport Report() => _recorder.Report();

    private static JObject Inputs(string package, JToken? bandwidth, string region, string stack = "dev", string project = "net")
    {
        var inputs = new JObject
        {
            ["regionIds"] = new JArray(region, "us-east-1"),
            ["bandwidthPackage"] = new JObject
            {
                [Signature] = "5cf8f73096256a8f31e491e813e4eb8e",
                ["urn"] = $"urn:pulumi:{stack}::{project}::cen:index:BandwidthPackage::{package}",
                ["id"] = "",
            },
        };
        if (bandwidth is not null)
        {
            inputs["bandwidth"] = bandwidth;
        }

        return inputs;
    }

    /// <summary>What is there and becomes one of the stack.</summary>
    public Plan Import(string type, string name, JObject inputs)
    {
        var state = new ResourceState($"id-{name}", inputs, []);
        _recorder.OnStep(new ResourceStep(ResourceOperation.Import, Urn(type, name), $"cen:index:{type}", null, state, [], []), StepPhase.Done);
        return this;
    }

    public Plan Step(string type, string name, JObject? old, JObject? @new)
    {
        var operation = (old, @new) switch
        {
            (null, _) => ResourceOperation.Create,
            (_, null) => ResourceOperation.Delete,
            _ => JToken.DeepEquals(old, @new) ? ResourceOperation.Same : ResourceOperation.Update,
        };
        var step = new ResourceStep(
            operation,
            Urn(type, name),
            $"cen:index:{type}",
            old is null ? null : new ResourceState($"id-{name}", old, []),
            @new is null ? null : new ResourceState("", @new, []),
            [],
            []);
        _recorder.OnStep(step, StepPhase.Done);
        return this;
    }

    private string Urn(string type, string name) => $"urn:pulumi:{stack}::{project}::cen:index:{type}::{name}";
}
