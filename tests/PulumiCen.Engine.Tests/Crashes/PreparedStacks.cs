using System.Collections.Concurrent;
using PulumiCen.Emulator;
using PulumiCen.Emulator.Faults;

namespace PulumiCen.Engine.Tests.Crashes;

/// <summary>For each operation the stack from which it begins, and what a run without a crash does; made once.</summary>
public sealed class PreparedStacks : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string, EmulatorEdition), Lazy<Task<Prepared>>> _prepared = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var prepared in _prepared.Values)
        {
            await (await prepared.Value).Stack.DisposeAsync();
        }
    }

    internal Task<Prepared> OfAsync(CrashOperation operation, EmulatorEdition edition) => _prepared.GetOrAdd(
        (operation.Name, edition), _ => new Lazy<Task<Prepared>>(() => PrepareAsync(operation, edition))).Value;

    private static async Task<Prepared> PrepareAsync(CrashOperation operation, EmulatorEdition edition)
    {
        var stack = await CrashStack.StartAsync(edition);
        await stack.Engine.SucceedAsync("stack", "init", "dev");
        await SucceedAsync(stack, operation.Before);

        await using var clean = await CrashStack.StartAsync(edition, stack);
        clean.Cloud.Faults.Add(new Fault { Kind = FaultKind.Hold, Times = null });
        using var end = new CancellationTokenSource();
        var calls = new List<string>();
        var letting = LetPassAsync(clean, calls, end.Token);
        await SucceedAsync(clean, operation.After);
        await end.CancelAsync();
        await letting;
        return new Prepared(stack, calls, await clean.CloudAsync());
    }

    private static async Task SucceedAsync(CrashStack stack, string program)
    {
        using var run = stack.StartUp(program);
        var (exitCode, output) = await run.EndAsync();
        Assert.True(exitCode == 0, output);
    }

    /// <summary>Notes the actions of all requests.</summary>
    private static async Task LetPassAsync(CrashStack stack, List<string> calls, CancellationToken ended)
    {
        try
        {
            while (true)
            {
                var held = await stack.Cloud.Faults.NextHeldAsync(ended);
                calls.Add(held.Action);
                held.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }
}

/// <summary>Where an operation begins, the cloud's actions that it takes, and what is in the cloud then.</summary>
internal sealed record Prepared(CrashStack Stack, IReadOnlyList<string> Calls, string Cloud);
