using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Persistence;

/// <summary>Keeps the state as long as the emulator runs.</summary>
internal sealed class MemoryStateStore : IStateStore
{
    private readonly Lock _gate = new();
    private CloudState _state = new();

    public Task<T> UseAsync<T>(Func<CloudState, T> work, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var result = work(_state);
            _state.Keep();
            return Task.FromResult(result);
        }
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _state = new CloudState();
            return Task.CompletedTask;
        }
    }
}
