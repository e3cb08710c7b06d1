using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Soak;

/// <summary>
/// Random changes in one process that doesn't end, in networks whose packages have enough for all: what leaks adds up here.
/// </summary>
internal sealed class OneLife : IAsyncDisposable
{
    private const int Networks = 8;
    private const int MostBandwidth = 10;
    private const int MostTries = 20;

    private static readonly string[] Regions = ["cn-beijing", "cn-chengdu", "cn-hangzhou", "cn-qingdao", "cn-shanghai", "cn-shenzhen"];

    private readonly EmulatedCloud _cloud;
    private readonly ProviderProcess _process;
    private readonly RunningProvider _provider;
    private readonly StackState _state = new();
    private int _plans;
    private int _failures;

    private OneLife(EmulatedCloud cloud, ProviderProcess process, RunningProvider provider) =>
        (_cloud, _process, _provider) = (cloud, process, provider);

    public int Plans => _plans;

    public int Failures => _failures;

    public int ProcessId => _process.Process.Id;

    public static async Task<OneLife> StartAsync()
    {
        var cloud = await EmulatedCloud.StartAsync();
        SoakFaults.Arm(cloud.Server);
        var process = new ProviderProcess(engineAddress: null);
        var provider = await RunningProvider.StartProcessAsync(process);
        return new OneLife(cloud, process, await provider.ConfigureAsync(cloud.Configuration));
    }

    public Task RunAsync(CancellationToken over) =>
        Task.WhenAll(Enumerable.Range(0, Networks).Select(network => Task.Run(() => LiveAsync(network, over), CancellationToken.None)));

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _cloud.DisposeAsync();
    }

    private async Task LiveAsync(int network, CancellationToken over)
    {
        var random = new Random(network);
        while (!over.IsCancellationRequested)
        {
            var program = Program(network, random);
            for (var tries = 0; !await DoneAsync(result => UpAsync(network, program, result)); tries++)
            {
                Assert.True(tries < MostTries, "It doesn't get there.");
                await DoneAsync(result => RefreshAsync(network, result));
            }

            Interlocked.Increment(ref _plans);
        }
    }

    private static StackProgram Program(int network, Random random)
    {
        var (instance, package) = ($"net-{network}", $"package-{network}");
        var program = new StackProgram()
            .Instance(instance, inputs => inputs.With("description", $"{random.Next(10)}"))
            .Package((Regions.Length * MostBandwidth) + random.Next(10), package, instance);
        foreach (var region in Regions.Where(_ => random.Next(3) > 0))
        {
            program.Connection($"{region}-{network}", region, random.Next(1, MostBandwidth + 1), package);
        }

        return program;
    }

    private async Task UpAsync(int network, StackProgram program, OperationResult result)
    {
        var calls = new EngineCalls(_provider.Client, _state, isPreview: false);
        foreach (var level in program.Resources.GroupBy(resource => resource.Level).OrderBy(level => level.Key))
        {
            var steps = new List<Task>();
            foreach (var resource in level)
            {
                steps.Add((await calls.RegisterAsync(resource, result))?.Invoke() ?? Task.CompletedTask);
            }

            await Task.WhenAll(steps);
            if (!result.Succeeded)
            {
                return;
            }
        }

        await calls.DeleteAsync(UrnsOf(network).Except(program.Resources.Select(resource => resource.Urn), StringComparer.Ordinal), result);
    }

    private async Task RefreshAsync(int network, OperationResult result)
    {
        var calls = new EngineCalls(_provider.Client, _state, isPreview: false);
        foreach (var urn in UrnsOf(network))
        {
            await calls.RefreshAsync(urn, result);
        }
    }

    private List<string> UrnsOf(int network) => [.. _state.Keys.Where(urn => urn.EndsWith($"-{network}", StringComparison.Ordinal))];

    private async Task<bool> DoneAsync(Func<OperationResult, Task> operate)
    {
        var result = new OperationResult();
        await operate(result);
        ClearError.AssertAll(result.Errors);
        _ = result.Succeeded ? 0 : Interlocked.Increment(ref _failures);
        return result.Succeeded;
    }
}
