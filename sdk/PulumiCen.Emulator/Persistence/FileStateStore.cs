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

    /// <summary>The state of a file that is still as this one left it; there is no need to read it again.</summary>
    private (string Text, CloudState State)? _last;

    public async Task<T> UseAsync<T>(Func<CloudState, T> work, CancellationToken cancellationToken)
    {
        using var held = await ReachAsync(() => _lock.TakeAsync(cancellationToken), "locked");
        var text = await ReachAsync(() => ReadTextAsync(cancellationToken), "read");
        var state = text is null ? new CloudState() : _last is { } last && last.Text.Is(text) ? last.State : Parse(text);

        // Until it has come to a good end.
        _last = null;
        var result = work(state);
        if (state.HasChanged)
        {
            var changed = StateJson.Write(state).ToString(Formatting.Indented);
            await ReachAsync(() => WriteTextAsync(changed, cancellationToken), "written");
            state.HasChanged = false;
            text = changed;
        }

        _last = text is null ? null : (text, state);
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
