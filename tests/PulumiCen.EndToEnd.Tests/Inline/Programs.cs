using Newtonsoft.Json.Linq;
using Pulumi;
using Pulumi.Automation;

namespace PulumiCen.EndToEnd.Tests.Inline;

/// <summary>Programs of one package and a connection, and what is seen of them.</summary>
internal static class Programs
{
    /// <summary>The collection of tests with programs in this process, which share its exit code and environment.</summary>
    public const string OneAfterTheOther = "Inline";

    /// <summary>A package of 20 Mbit/s between China and North America, with one connection.</summary>
    /// <param name="bandwidth">The connection's, in Mbit/s.</param>
    /// <param name="options">The connection's options.</param>
    /// <param name="packageOptions">The package's options.</param>
    public static Dictionary<string, object?> Network(
        int bandwidth, CustomResourceOptions? options = null, CustomResourceOptions? packageOptions = null)
    {
        var package = Package(new Instance("network"), packageOptions);
        var connection = new RegionConnection("hangzhou-virginia", Connection(package, bandwidth), options);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["packageId"] = package.Id,
            ["connectionId"] = connection.Id,
        };
    }

    public static BandwidthPackage Package(Instance instance, CustomResourceOptions? options = null) => new(
        "cn-na",
        new BandwidthPackageArgs
        {
            Instance = instance,
            Areas = { "China", "North-America" },
            Bandwidth = 20,
            ChargeType = ChargeType.PostPaid,
        },
        options);

    public static RegionConnectionArgs Connection(BandwidthPackage package, int bandwidth) => new()
    {
        BandwidthPackage = package,
        RegionIds = { "cn-hangzhou", "us-east-1" },
        Bandwidth = bandwidth,
    };

    /// <summary>The resources in a stack's state, by name.</summary>
    public static async Task<Dictionary<string, JObject>> ResourcesAsync(this WorkspaceStack stack)
    {
        var state = JObject.Parse((await stack.ExportStackAsync()).Json.GetRawText());
        return (state["deployment"]!["resources"] as JArray ?? [])
            .Cast<JObject>()
            .Where(resource => resource.Value<string>("type") is not "pulumi:pulumi:Stack")
            .ToDictionary(resource => resource.Value<string>("urn")!.Split("::")[^1], StringComparer.Ordinal);
    }

    /// <summary>How many resources an operation did this to.</summary>
    public static int Count(this UpdateSummary summary, OperationType operation) =>
        summary.ResourceChanges?.GetValueOrDefault(operation) ?? 0;
}
