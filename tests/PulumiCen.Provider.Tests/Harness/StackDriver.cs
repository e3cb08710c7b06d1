using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using PulumiCen.Protocol;
using PulumiCen.Provider.Ordering;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>
/// Plays the engine for one stack: the same calls in the same order, each operation with a provider of its own, state
/// in memory. Calls that change something run as many at a time as <see cref="Parallel"/> says.
/// </summary>
/// <param name="configuration">The provider's configuration.</param>
/// <param name="isLogging">Whether there is an engine that providers can log to; without one, there are no sockets.</param>
internal sealed class StackDriver(PropertyMap configuration, bool isLogging = true) : IAsyncDisposable
{
    private readonly EngineStub? _engine = isLogging ? EngineStub.StartAsync().GetAwaiter().GetResult() : null;

    public StackState State { get; } = new();

    public int Parallel { get; init; } = 16;

    /// <summary>Takes the place of parts of the provider.</summary>
    public Action<IServiceCollection>? Adapt { get; init; }

    /// <summary>
    /// How long the provider waits for what the engine doesn't say. Short unless a test is about what it says then: an update
    /// that fits goes well however early the provider takes all resources for registered.
    /// </summary>
    public OperationTimings Timings { get; init; } = new()
    {
        RegistrationsEnd = TimeSpan.FromMilliseconds(50),
        SiblingsEnd = TimeSpan.FromMilliseconds(20),
        Look = TimeSpan.FromMilliseconds(20),
    };

    /// <summary>Whether the programs have a transform.</summary>
    public bool Transforms { get; init; }

    /// <summary>Starts the provider of an operation, with the engine's address; one in this process unless set.</summary>
    public Func<string?, Task<RunningProvider>>? StartProvider { get; init; }

    /// <summary>Is told of the providers of an operation, by name, once all of them are configured.</summary>
    public Action<IReadOnlyDictionary<string, RunningProvider>>? Started { get; set; }

    public Task<OperationResult> PreviewAsync(StackProgram program) => RunAsync(program, isPreview: true);

    public Task<OperationResult> UpAsync(StackProgram program) => RunAsync(program, isPreview: false);

    public async Task<OperationResult> DestroyAsync()
    {
        var result = new OperationResult();
        await InProviderAsync(result, isPreview: false, async calls => await calls.DeleteAsync(State.Keys, result));
        return result;
    }

    public async Task<OperationResult> RefreshAsync()
    {
        var result = new OperationResult();
        await InProviderAsync(result, isPreview: false, async calls =>
        {
            foreach (var urn in State.Keys.ToList())
            {
                await calls.RefreshAsync(urn, result);
            }
        });
        return result;
    }

    public ValueTask DisposeAsync() => _engine?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void AdaptAll(IServiceCollection services)
    {
        services.AddSingleton(Timings);
        Adapt?.Invoke(services);
    }

    private async Task<OperationResult> RunAsync(StackProgram program, bool isPreview)
    {
        var result = new OperationResult();
        await InProviderAsync(result, isPreview, async calls =>
        {
            foreach (var (urn, _) in State.Where(entry => entry.Value.RefreshBeforeUpdate).ToList())
            {
                await calls.RefreshAsync(urn, result);
            }

            await calls.RunStepsAsync(program, Parallel, result);
            if (!result.Succeeded)
            {
                return;
            }

            var gone = State.Keys.Except(program.Resources.Select(resource => resource.Urn), StringComparer.Ordinal).ToList();
            if (isPreview)
            {
                gone.ForEach(urn => result.Steps.Enqueue($"delete {State[urn].Name}"));
                return;
            }

            await calls.DeleteReplacedAsync(result);
            await calls.DeleteAsync(gone, result);
        }, program);
        return result;
    }

    private async Task InProviderAsync(OperationResult result, bool isPreview, Func<EngineCalls, Task> operate, StackProgram? program = null)
    {
        _engine?.Log.Clear();
        var names = State.Values.Select(entry => entry.Provider)
            .Concat(program?.Resources.Select(resource => resource.Provider) ?? [])
            .Distinct(StringComparer.Ordinal)
            .DefaultIfEmpty(null)
            .ToList();
        var providers = new Dictionary<string, RunningProvider>(StringComparer.Ordinal);
        try
        {
            foreach (var name in names)
            {
                var provider = await (StartProvider?.Invoke(_engine?.Address) ?? RunningProvider.StartAsync(_engine?.Address, AdaptAll));
                providers.Add(name ?? "default", provider);
                await provider.ConfigureAsync(configuration, name ?? "default");
            }

            Started?.Invoke(providers);
            await operate(new EngineCalls(name => providers[name ?? "default"].Client, State, isPreview) { Transforms = Transforms });
        }
        catch (RpcException exception)
        {
            result.Errors.Enqueue(exception.Status.Detail);
        }

        // All providers are told that it is over, and then ended.
        foreach (var provider in providers.Values)
        {
            await provider.TryCancelAsync();
        }

        foreach (var provider in providers.Values)
        {
            await provider.DisposeAsync();
        }

        result.Log = [.. _engine?.Log ?? []];
    }
}
