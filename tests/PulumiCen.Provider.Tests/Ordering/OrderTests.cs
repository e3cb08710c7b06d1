using System.Diagnostics;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ordering;

/// <summary>A plan whose end fits gets there, whatever the order of its steps, and the cloud refuses nothing.</summary>
public sealed class OrderTests
{
    /// <summary>Over real sockets and in real time, twenty times as fast: the first few.</summary>
    [Fact]
    public async Task A_plan_that_fits_gets_there()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(1, 16),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (seed, _) =>
            {
                var plan = new RandomPlan(seed);
                var time = new FastTime();
                await using var cloud = await EmulatedCloud.StartAsync(plan.Cloud with { Time = time });
                await using var stack = new StackDriver(cloud.Configuration) { Parallel = plan.Parallel, Adapt = time.ReplaceIn };
                await PlanRun.GetsThereAsync(plan, cloud, stack);
            });
    }

    /// <summary>In virtual time, in a process of its own: a thousand, of which none may fail.</summary>
    [Fact]
    public async Task A_thousand_plans_that_fit_get_there()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OrderTests).Assembly.Location, "1000"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("", await errors);
        Assert.StartsWith("1000 plans got there", output, StringComparison.Ordinal);
    }
}
