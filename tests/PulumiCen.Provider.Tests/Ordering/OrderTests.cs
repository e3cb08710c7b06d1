using System.Globalization;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ordering;

/// <summary>A plan whose end fits gets there, whatever the order of its steps, and the cloud refuses nothing.</summary>
public sealed class OrderTests
{
    /// <summary>Another operation runs: not a refusal for bandwidth, and repeated by the client.</summary>
    private const string Blocking = "Operation.Blocking";

    /// <summary>More with environment variable <c>CEN_PLANS</c>.</summary>
    private static int Plans =>
        int.TryParse(Environment.GetEnvironmentVariable("CEN_PLANS"), CultureInfo.InvariantCulture, out var plans) ? plans : 100;

    [Fact]
    public async Task A_plan_that_fits_gets_there()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Plans),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (seed, _) =>
            {
                try
                {
                    await GetsThereAsync(new RandomPlan(seed));
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException($"Plan {seed}: {exception.Message}", exception);
                }
            });
    }

    private static async Task GetsThereAsync(RandomPlan plan)
    {
        await using var cloud = await EmulatedCloud.StartAsync(plan.Cloud);
        await using var stack = new StackDriver(cloud.Configuration) { Parallel = plan.Parallel, Adapt = FastTime.Replace };
        (await stack.UpAsync(plan.Before)).ShouldSucceed();

        (await stack.UpAsync(plan.After)).ShouldSucceed();

        Assert.Empty((await cloud.RefusalsAsync())
            .Where(refusal => !string.Equals(refusal.Code, Blocking, StringComparison.Ordinal))
            .Select(refusal => $"{refusal.Action}: {refusal.Code} {refusal.Message}"));
        (await stack.PreviewAsync(plan.After)).ShouldBeEmpty();
        Assert.Equal(Wanted(plan.After), await HeldAsync(cloud));
    }

    private static SortedDictionary<string, double> Wanted(StackProgram program) => new(
        program.Resources
            .Where(resource => resource.Inputs.Find("bandwidth") is not null)
            .ToDictionary(Key, resource => ((PropertyValue.Number)resource.Inputs["bandwidth"]).Value, StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static string Key(ProgramResource resource) => resource.Inputs.Find("regionIds") is PropertyValue.List regions
        ? ((PropertyValue.Text)regions.Items[0]).Value
        : "package";

    private static async Task<SortedDictionary<string, double>> HeldAsync(EmulatedCloud cloud)
    {
        var held = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var packages = await cloud.ExecuteAsync("DescribeCenBandwidthPackages");
        var package = packages.SelectToken("CenBandwidthPackages.CenBandwidthPackage[0]")!;
        held["package"] = (double)package["Bandwidth"]!;
        var limits = await cloud.ExecuteAsync(
            "DescribeCenInterRegionBandwidthLimits", ("CenId", (string)package.SelectToken("CenIds.CenId[0]")!), ("PageSize", "50"));
        foreach (var limit in limits.SelectTokens("CenInterRegionBandwidthLimits.CenInterRegionBandwidthLimit[*]"))
        {
            var regions = new[] { (string)limit["LocalRegionId"]!, (string)limit["OppositeRegionId"]! };
            held[regions.Single(region => !string.Equals(region, "us-east-1", StringComparison.Ordinal))] = (double)limit["BandwidthLimit"]!;
        }

        return held;
    }
}
