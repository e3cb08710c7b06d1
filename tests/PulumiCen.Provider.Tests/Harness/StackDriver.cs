using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>
/// Plays the engine for one stack: the same calls in the same order, each operation with a provider of its own, state
/// in memory. Calls that change something run as many at a time as <see cref="Parallel"/> says, and while all of these
/// are taken, no further resource is checked than the one that waits, as in the real engine.
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

    /// <summary>Starts the provider of an operation, with the engine's address; one in this process unless set.</summary>
    public Func<string?, Task<RunningProvider>>? StartProvider { get; init; }

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
        });
        return result;
    }

    private async Task InProviderAsync(OperationResult result, bool isPreview, Func<EngineCalls, Task> operate)
    {
        _engine?.Log.Clear();
        await using (var provider = await (StartProvider?.Invoke(_engine?.Address) ?? RunningProvider.StartAsync(_engine?.Address, Adapt)))
        {
            try
            {
                await provider.ConfigureAsync(configuration);
                await operate(new EngineCalls(provider.Client, State, isPreview));
            }
            catch (RpcException exception)
            {
                result.Errors.Enqueue(exception.Status.Detail);
            }

            await provider.Client.CancelAsync(new Empty());
        }

        result.Log = [.. _engine?.Log ?? []];
    }
}
