using PulumiCen.Provider.Tests.Harness;
using PulumiCen.Provider.Tests.Ordering;

namespace PulumiCen.Provider.Tests.Soak;

/// <summary>
/// Random plans that just fit, as operations of an engine: a process for each. After each plan the cloud has what it says.
/// </summary>
internal sealed class Operations(int firstSeed, FootprintSeries ends)
{
    private static readonly TimeSpan LongestSettling = TimeSpan.FromMilliseconds(200);

    public Attempts Attempts { get; } = new();

    public async Task RunAsync(CancellationToken over)
    {
        for (var seed = firstSeed; !over.IsCancellationRequested; seed++)
        {
            await LiveAsync(new RandomPlan(seed));
        }
    }

    private async Task LiveAsync(RandomPlan plan)
    {
        var settling = plan.Cloud.Settling < LongestSettling ? plan.Cloud.Settling : LongestSettling;
        await using var cloud = await EmulatedCloud.StartAsync(plan.Cloud with { Settling = settling });
        await using var stack = new StackDriver(cloud.Configuration) { Parallel = plan.Parallel, StartProvider = StartAsync };
        foreach (var program in new[] { plan.Before, plan.After, new StackProgram() })
        {
            SoakFaults.Arm(cloud.Server);
            await Attempts.GetThereAsync(() => stack.UpAsync(program), stack.RefreshAsync);
            cloud.Server.Faults.Clear();
            await PlanRun.IsThereAsync(program, cloud, stack);
        }
    }

    private Task<RunningProvider> StartAsync(string? engineAddress) =>
        RunningProvider.StartProcessAsync(new ProviderProcess(engineAddress) { AtEnd = process => ends.Add(Footprint.Of(process)) });
}
