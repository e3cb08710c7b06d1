using PulumiCen.Provider.Tests.Harness;
using PulumiCen.Provider.Tests.Ordering;

namespace PulumiCen.Provider.Tests.Soak;

/// <summary>
/// Random changes in one process that doesn't end, in networks whose packages have enough for all: what leaks adds up here.
/// </summary>
internal sealed class OneLife : IAsyncDisposable
{
    private const int Networks = 8;
    private const int MostBandwidth = 10;
    private const int Parallel = 16;

    private readonly EmulatedCloud _cloud;
    private readonly ProviderProcess _process;
    private readonly RunningProvider _provider;
    private readonly StackState _state = new();

    private OneLife(EmulatedCloud cloud, ProviderProcess process, RunningProvider provider) =>
        (_cloud, _process, _provider) = (cloud, process, provider);

    public Attempts Attempts { get; } = new();

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
            await Attempts.GetThereAsync(() => UpAsync(network, program), () => RefreshAsync(network));
        }
    }

    private static StackProgram Program(int network, Random random)
    {
        var (instance, package) = ($"net-{network}", $"package-{network}");
        var program = new StackProgram()
            .Instance(instance, inputs => inputs.With("description", $"{random.Next(10)}"))
            .Package((RandomPlan.Regions.Count * MostBandwidth) + random.Next(10), package, instance);
        foreach (var region in RandomPlan.Regions.Where(_ => random.Next(3) > 0))
        {
            program.Connection($"{region}-{network}", region, random.Next(1, MostBandwidth + 1), package);
        }

        return program;
    }

    private async Task<OperationResult> UpAsync(int network, StackProgram program)
    {
        var (calls, result) = (Calls(), new OperationResult());
        await calls.RunStepsAsync(program, Parallel, result);
        if (result.Succeeded)
        {
            await calls.DeleteAsync(UrnsOf(network).Except(program.Resources.Select(resource => resource.Urn), StringComparer.Ordinal), result);
        }

        return result;
    }

    private async Task<OperationResult> RefreshAsync(int network)
    {
        var (calls, result) = (Calls(), new OperationResult());
        foreach (var urn in UrnsOf(network))
        {
            await calls.RefreshAsync(urn, result);
        }

        return result;
    }

    private EngineCalls Calls() => new(_provider.Client, _state, isPreview: false);

    private List<string> UrnsOf(int network) => [.. _state.Keys.Where(urn => urn.EndsWith($"-{network}", StringComparison.Ordinal))];
}
