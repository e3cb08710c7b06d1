using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Persistence;

/// <summary>Where the state is kept.</summary>
internal interface IStateStore
{
    /// <summary>Works on the state, alone; what the work changed is kept when it returns.</summary>
    Task<T> UseAsync<T>(Func<CloudState, T> work, CancellationToken cancellationToken);

    /// <summary>Forgets everything.</summary>
    Task ResetAsync(CancellationToken cancellationToken);
}
