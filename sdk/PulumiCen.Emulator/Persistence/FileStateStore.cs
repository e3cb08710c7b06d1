using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Persistence;

/// <summary>
/// Keeps the state in a file. Several processes may share it (each provider of a stack has its own emulator), so each
/// use takes a lock, reads what is there, and writes it back in one step.
/// </summary>
internal sealed class FileStateStore(string path) : IStateStore
{
    private readonly FileLock _lock = new(path + ".lock");

    public async Task<T> UseAsync<T>(Func<CloudState, T> work, CancellationToken cancellationToken)
    {
        using var held = await ReachAsync(() => _lock.TakeAsync(cancellationToken), "locked");
        var before = await ReachAsync(() => ReadTextAsync(cancellationToken), "read");
        var state = before is null ? new CloudState() : Parse(before);
        var result = work(state);
        var after = StateJson.Write(state).ToString(Formatting.Indented);
        if (!before.Is(after) && !(before is null && state.IsUntouched))
        {
            await ReachAsync(() => WriteTextAsync(after, cancellationToken), "written");
        }

        return result;
    }

    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        using var held = await ReachAsync(() => _lock.TakeAsync(cancellationToken), "locked");
        await ReachAsync(
            () =>
            {
                File.Delete(path);
                return ValueTask.FromResult(true);
            },
            "deleted");
    }

    private async ValueTask<string?> ReadTextAsync(CancellationToken cancellationToken) =>
        File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;

    /// <summary>A full disk or the end of the process leaves the file as it was.</summary>
    private async ValueTask<bool> WriteTextAsync(string text, CancellationToken cancellationToken)
    {
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var writer = new StreamWriter(draft, options))
        {
            await writer.WriteAsync(text.AsMemory(), cancellationToken);
        }

        File.Move(draft, path, overwrite: true);
        return true;
    }

    private async ValueTask<T> ReachAsync<T>(Func<ValueTask<T>> step, string verb)
    {
        try
        {
            return await step();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StateFileException(path, $"can't be {verb}: {failure.Message}", failure);
        }
    }

    private CloudState Parse(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return StateReader.Read(JObject.Load(reader));
        }
        catch (Exception damage) when (damage is JsonException or FormatException or InvalidCastException or OverflowException)
        {
            throw new StateFileException(path, damage is FormatException ? damage.Message : "isn't a state as JSON.", damage);
        }
    }
}
