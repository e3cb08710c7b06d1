using PulumiCen.Provider.Tests.Harness;
using PulumiCen.Provider.Tests.Ordering;

namespace PulumiCen.Provider.Tests.Soak;

/// <summary>
/// Random plans that just fit, as operations of an engine: a process for each. After each plan the cloud has what it says.
/// </summary>
internal sealed class Operations(int firstSeed, FootprintSeries ends)
{
    private const int MostTries = 20;
    private static readonly TimeSpan LongestSettling = TimeSpan.FromMilliseconds(200);

    /// <summary>Plans that came to their end.</summary>
    public int Plans { get; private set; }

    public int Failures { get; private set; }

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
            await GetThereAsync(program, stack);
            cloud.Server.Faults.Clear();
            await PlanRun.IsThereAsync(program, cloud, stack);
            Plans++;
        }
    }

    /// <summary>As a user would: what failed is refreshed, and done again.</summary>
    private async Task GetThereAsync(StackProgram program, StackDriver stack)
    {
        for (var tries = 0; !(await DoneAsync(stack.UpAsync(program))); tries++)
        {
            Assert.True(tries < MostTries, "It doesn't get there.");
            await DoneAsync(stack.RefreshAsync());
        }
    }

    private async Task<bool> DoneAsync(Task<OperationResult> operation)
    {
        // A change that waited for room, and found none or failed within another resource's call, is the next operation's.
        var result = await operation;
        List<string> errors = [.. result.Errors, .. result.Log.Select(line => line.Message).Where(IsLeftForLater)];
        ClearError.AssertAll(errors);
        Failures += errors.Count > 0 ? 1 : 0;
        return errors.Count == 0;
    }

    private static bool IsLeftForLater(string message) =>
        message.StartsWith("CEN2404", StringComparison.Ordinal) || message.StartsWith("CEN2405", StringComparison.Ordinal);

    private Task<RunningProvider> StartAsync(string? engineAddress) =>
        RunningProvider.StartProcessAsync(new ProviderProcess(engineAddress) { AtEnd = process => ends.Add(Footprint.Of(process)) });
}
