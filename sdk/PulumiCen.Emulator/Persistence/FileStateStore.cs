using Newtonsoft.Json;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Persistence;

/// <summary>
/// Keeps the state in a file. Several processes may share it (each provider of a stack has its own emulator), so each
/// use takes a lock, reads what the others did, and adds what it did.
/// </summary>
internal sealed class FileStateStore(string path) : IStateStore
{
    private readonly FileLock _lock = new(path + ".lock");
    private readonly StateFile _file = new(path);

    public async Task<T> UseAsync<T>(Func<CloudState, T> work, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(cancellationToken);
        try
        {
            var state = Reach(_file.Read, "read");
            var result = work(state);
            if (state.HasChanged)
            {
                Reach(
                    () =>
                    {
                        _file.Write(state);
                        return state;
                    },
                    "written");
            }

            return result;
        }
        catch
        {
            // The state in memory may be half changed; that in the file isn't.
            _file.Forget();
            throw;
        }
    }

    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        using var held = await LockAsync(cancellationToken);
        Reach(
            () =>
            {
                File.Delete(path);
                return path;
            },
            "deleted");
    }

    private async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _lock.TakeAsync(cancellationToken);
        }
        catch (Exception failure) when (IsUnreachable(failure))
        {
            throw Unreachable("locked", failure);
        }
    }

    private T Reach<T>(Func<T> step, string verb)
    {
        try
        {
            return step();
        }
        catch (Exception failure) when (IsUnreachable(failure))
        {
            throw Unreachable(verb, failure);
        }
        catch (Exception damage) when (damage is JsonException or FormatException or InvalidCastException or OverflowException)
        {
            throw new StateFileException(path, damage is FormatException ? damage.Message : "isn't a state as JSON.", damage);
        }
    }

    /// <summary>The last is what .NET makes of a file that may not be longer.</summary>
    private static bool IsUnreachable(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    private StateFileException Unreachable(string verb, Exception failure) => new(path, $"can't be {verb}: {failure.Message}", failure);
}
