using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Persistence;

/// <summary>
/// Keeps the state in a file. Several processes may share it (each provider of a stack has its own emulator), so each
/// use takes a lock, reads what is there, and writes it back in one step.
/// </summary>
internal sealed class FileStateStore(string path, TimeProvider time) : IStateStore
{
    private readonly FileLock _lock = new(path + ".lock", time);

    public async Task<T> UseAsync<T>(Func<CloudState, T> work, CancellationToken cancellationToken)
    {
        using var held = await _lock.TakeAsync(cancellationToken);
        var before = await ReadTextAsync(cancellationToken);
        var state = before is null ? new CloudState() : Parse(before);
        var result = work(state);
        var after = StateJson.Write(state).ToString(Formatting.Indented);
        if (!before.Is(after))
        {
            await WriteTextAsync(after, cancellationToken);
        }

        return result;
    }

    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        using var held = await _lock.TakeAsync(cancellationToken);
        File.Delete(path);
    }

    private async Task<string?> ReadTextAsync(CancellationToken cancellationToken) =>
        File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;

    private async Task WriteTextAsync(string text, CancellationToken cancellationToken)
    {
        var draft = path + ".new";
        await File.WriteAllTextAsync(draft, text, cancellationToken);
        File.Move(draft, path, overwrite: true);
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
