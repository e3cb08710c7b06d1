using Pulumirpc;

namespace Pulumi;

/// <summary>Sends the program's messages to the engine, one after the other.</summary>
/// <param name="engine">The engine.</param>
/// <param name="tasks">What the program waits for before it ends.</param>
internal sealed class EngineLog(IEngine engine, TaskTracker tasks)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Whether an error was logged; the program then ends with exit code 1.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Sends an error.</summary>
    public Task ErrorAsync(string message, Resource? resource = null) => SendAsync(LogSeverity.Error, message, resource, null, null);

    /// <summary>Sends a message; it is shown beside the resource, if there is one.</summary>
    public Task SendAsync(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        lock (_lock)
        {
            HasErrors |= severity == LogSeverity.Error;
            _last = SendAfterAsync(_last, severity, message, resource, streamId, ephemeral);
            tasks.Track(_last);
            return _last;
        }
    }

    private async Task SendAfterAsync(
        Task previous, LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        // Never send while the lock is held. A message that couldn't be sent doesn't hold up the next.
        await Task.WhenAny(previous).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await engine.LogAsync(new LogRequest
            {
                Severity = severity,
                Message = message,
                Urn = await UrnOfAsync(resource),
                StreamId = streamId ?? 0,
                Ephemeral = ephemeral ?? false,
            });
        }
        catch (Exception error)
        {
            throw new LogException(error);
        }
    }

    /// <summary>A resource that failed has no URN; its message goes out all the same.</summary>
    private static async Task<string> UrnOfAsync(Resource? resource)
    {
        try
        {
            return resource is null ? "" : await resource.Urn.ValueOrAsync("") ?? "";
        }
        catch (Exception)
        {
            return "";
        }
    }
}
