using System.Globalization;
using PulumiCen.Provider.Tests.Harness;
using PulumiCen.Provider.Tests.Ordering;
using PulumiCen.Provider.Tests.Soak;

namespace PulumiCen.Provider.Tests.Simulation;

/// <summary>
/// <c>dotnet PulumiCen.Provider.Tests.dll PLANS [FIRST]</c>: brings that many random plans to their end in virtual time, and
/// names those that don't get there. <c>... soak [MINUTES]</c>: in real time, see <see cref="SoakRun"/>; 30 minutes unless said.
/// </summary>
internal static class Program
{
    private const int AtATime = 64;

    public static int Main(string[] arguments) => arguments is ["soak", ..]
        ? SoakRun.RunAsync(TimeSpan.FromMinutes(arguments.Length > 1 ? double.Parse(arguments[1], CultureInfo.InvariantCulture) : 30)).GetAwaiter().GetResult()
        : Simulate(arguments);

    private static int Simulate(string[] arguments)
    {
        var plans = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var first = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        IdlePool.Fix();
        var time = new VirtualTime();
        var start = time.GetUtcNow();
        var failed = 0;
        var all = Parallel.ForEachAsync(
            Enumerable.Range(first, plans),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime },
            async (seed, _) =>
            {
                try
                {
                    await RunAsync(new RandomPlan(seed), time);
                }
                catch (Exception exception)
                {
                    Interlocked.Increment(ref failed);
                    await Console.Error.WriteLineAsync($"Plan {seed}: {exception.Message}");
                }
            });
        time.PassUntilEnded(all);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{plans - failed} plans got there in {(time.GetUtcNow() - start).TotalHours:0.0} virtual hours."));
        return failed == 0 ? 0 : 1;
    }

    private static async Task RunAsync(RandomPlan plan, VirtualTime time)
    {
        await using var cloud = await EmulatedCloud.StartAsync(plan.Cloud with { Time = time }, InMemory.Serve);
        var transport = new InMemory.Transport(cloud.Server, time, plan.SlowestWay, plan.Seed);
        await using var stack = new StackDriver(cloud.Configuration, isLogging: false)
        {
            Parallel = plan.Parallel,
            Adapt = InMemory.Provider(time, transport),
        };
        await PlanRun.GetsThereAsync(plan, cloud, stack);
    }
}
