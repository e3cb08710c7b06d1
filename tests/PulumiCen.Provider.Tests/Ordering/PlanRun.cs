using Newtonsoft.Json.Linq;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ordering;

/// <summary>Brings a stack from one state to the other and looks at what the cloud says.</summary>
internal static class PlanRun
{
    /// <summary>Another operation runs: not a refusal for bandwidth, and repeated by the client.</summary>
    private const string Blocking = "Operation.Blocking";

    /// <summary>The update ends, nothing was refused, the cloud has what the plan says, and nothing is left to do.</summary>
    public static async Task GetsThereAsync(RandomPlan plan, EmulatedCloud cloud, StackDriver stack)
    {
        (await stack.UpAsync(plan.Before)).ShouldSucceed();

        (await stack.UpAsync(plan.After)).ShouldSucceed();

        Assert.Empty((await cloud.RefusalsAsync())
            .Where(refusal => !string.Equals(refusal.Code, Blocking, StringComparison.Ordinal))
            .Select(refusal => $"{refusal.Action}: {refusal.Code} {refusal.Message}"));
        await IsThereAsync(plan.After, cloud, stack);
    }

    /// <summary>The cloud has what the program says, and nothing is left to do.</summary>
    public static async Task IsThereAsync(StackProgram program, EmulatedCloud cloud, StackDriver stack)
    {
        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        Assert.Equal(Wanted(program), Held(await cloud.DescribeAsync()));
    }

    private static SortedDictionary<string, double> Wanted(StackProgram program) => new(
        program.Resources
            .Where(resource => resource.Inputs.Find("bandwidth") is not null)
            .ToDictionary(Key, resource => ((PropertyValue.Number)resource.Inputs["bandwidth"]).Value, StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static string Key(ProgramResource resource) => resource.Inputs.Find("regionIds") is PropertyValue.List regions
        ? ((PropertyValue.Text)regions.Items[0]).Value
        : "package";

    private static SortedDictionary<string, double> Held(JObject cloud)
    {
        var held = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (cloud["packages"] is JArray { Count: > 0 } packages)
        {
            held["package"] = (double)packages[0]["bandwidth"]!;
        }

        foreach (var limit in cloud["limits"]!)
        {
            held[Region(limit["localRegionId"]!, limit["oppositeRegionId"]!)] = (double)limit["bandwidth"]!;
        }

        // An attachment without bandwidth of the package is a connectivity test.
        foreach (var attachment in cloud["attachments"]!.Where(attachment => attachment["bandwidth"]!.Type != JTokenType.Null))
        {
            held[Region(attachment["regionId"]!, attachment["peerRegionId"]!)] = (double)attachment["bandwidth"]!;
        }

        return held;
    }

    /// <summary>All plans are between Virginia and a region of Mainland China.</summary>
    private static string Region(params JToken[] regions) =>
        regions.Select(region => (string)region!).Single(region => !string.Equals(region, "us-east-1", StringComparison.Ordinal));
}
