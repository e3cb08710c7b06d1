using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Backend;

/// <summary>
/// Keeps a second run off a stack: a file for each run, as the CLI has them. That of a killed run stays until somebody says
/// <c>pulumi cancel</c>.
/// </summary>
internal sealed class StackLock : IDisposable
{
    private readonly string _file;

    private StackLock(string file) => _file = file;

    /// <exception cref="EngineException">Another run has the stack.</exception>
    public static StackLock Take(FileBackend backend, StackName name, TimeProvider time)
    {
        var directory = backend.LockDirectory(name);
        Directory.CreateDirectory(directory);
        using var gate = OpenGate(backend.GateFile(name));
        var others = Directory.EnumerateFiles(directory, "*.json").ToArray();
        if (others.Length > 0)
        {
            throw new EngineException(
                $"the stack is currently locked by {others.Length} lock(s). Either wait for the other process(es) to end or "
                + "delete the lock file with `pulumi cancel`."
                + string.Concat(others.Select(file => $"\n  file://{file}: {Owner(file)}")));
        }

        var path = Path.Combine(directory, $"{Guid.NewGuid()}.json");
        File.WriteAllText(path, new JObject
        {
            ["pid"] = Environment.ProcessId,
            ["username"] = Environment.UserName,
            ["hostname"] = Environment.MachineName,
            ["timestamp"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"),
        }.ToString(Formatting.None));
        return new StackLock(path);
    }

    /// <summary>Frees a stack of whatever locks it.</summary>
    public static void Cancel(FileBackend backend, StackName name)
    {
        var directory = backend.LockDirectory(name);
        if (!Directory.Exists(directory))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(directory, "*.json"))
        {
            File.Delete(file);
        }
    }

    public static bool IsHeld(FileBackend backend, StackName name) =>
        Directory.Exists(backend.LockDirectory(name)) && Directory.EnumerateFiles(backend.LockDirectory(name), "*.json").Any();

    public void Dispose() => File.Delete(_file);

    // Looking for other locks and making one's own must not be interrupted by another run that does the same.
    private static FileStream OpenGate(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new EngineException("the stack is currently locked by a run that is just starting; try again", error);
        }
    }

    private static string Owner(string file)
    {
        using var reader = new JsonTextReader(new StringReader(File.ReadAllText(file))) { DateParseHandling = DateParseHandling.None };
        var owner = JObject.Load(reader);
        return $"created by {owner.Value<string>("username")}@{owner.Value<string>("hostname")} "
            + $"(pid {owner.Value<int>("pid")}) at {owner.Value<string>("timestamp")}";
    }
}
