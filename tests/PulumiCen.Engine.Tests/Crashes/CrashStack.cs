using Newtonsoft.Json.Linq;
using PulumiCen.Emulator;
using PulumiCen.Engine.Tests.Processes;
using PulumiCen.Engine.Tests.Recordings;

namespace PulumiCen.Engine.Tests.Crashes;

/// <summary>A stack of the scripted program on the real provider, and an emulated cloud in this process.</summary>
internal sealed class CrashStack : IAsyncDisposable
{
    private readonly string _program;

    private CrashStack(EngineProcess engine, EmulatorServer cloud)
    {
        (Engine, Cloud) = (engine, cloud);
        _program = Path.Combine(engine.Home.FullName, "program.json");
        engine.Set("SCRIPTED_PROGRAM", _program);
        engine.Set("PULUMI_CEN_ENDPOINT", $"{cloud.Endpoint}");
        engine.Set("ALIBABA_CLOUD_ACCESS_KEY_ID", EmulatorOptions.DefaultKey);
        engine.Set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", EmulatorOptions.DefaultKey);

        // A sixth of the time of processes as short as these.
        engine.Set("DOTNET_TieredPGO", "0");
    }

    public EngineProcess Engine { get; }

    public EmulatorServer Cloud { get; }

    /// <summary>A new stack in a new cloud, or one that goes on where another one is, and its cloud.</summary>
    public static async Task<CrashStack> StartAsync(EmulatorEdition edition, CrashStack? origin = null)
    {
        var engine = new EngineProcess(BuiltFiles.RealProject);
        if (origin is not null)
        {
            Copy(origin.Engine.Home.FullName, engine.Home.FullName);
        }

        var cloud = await EmulatorServer.StartAsync(
            new EmulatorOptions { Edition = edition, StateFile = Path.Combine(engine.Home.FullName, "cloud.json") }, CancellationToken.None);
        if (origin is not null)
        {
            // The state of a provider names its endpoint, and deletions go there.
            var state = engine.StateFile("net");
            await File.WriteAllTextAsync(state, (await File.ReadAllTextAsync(state)).Replace(
                $"{origin.Cloud.Endpoint}", $"{cloud.Endpoint}", StringComparison.Ordinal));
        }

        return new CrashStack(engine, cloud);
    }

    /// <summary>Starts an update to a program, one step at a time.</summary>
    public EngineProcess.Run StartUp(string program)
    {
        File.WriteAllText(_program, program);
        return Engine.Start("up", "--yes", "--skip-preview", "--parallel", "1", "--stack", "dev");
    }

    /// <summary>Carries out what was interrupted: as a user would, refresh and up. Nothing is left to do then.</summary>
    public async Task FinishAsync(string program)
    {
        await File.WriteAllTextAsync(_program, program);

        // The lock of a killed run stays.
        await Engine.SucceedAsync("cancel", "--yes", "--stack", "dev");
        await Engine.SucceedAsync("refresh", "--yes", "--stack", "dev");
        await Engine.SucceedAsync("up", "--yes", "--skip-preview", "--stack", "dev");
        await Engine.SucceedAsync("preview", "--expect-no-changes", "--stack", "dev");
    }

    /// <summary>All that there is in the cloud, without what differs from run to run.</summary>
    public async Task<string> CloudAsync()
    {
        var all = await Cloud.Emulator.DescribeAsync(CancellationToken.None);
        return string.Join('\n', Lines("cens", "description")
            .Concat(Lines("packages", "areaA", "areaB", "bandwidth", "chargeType"))
            .Concat(all["packages"]!.Select(package => $"attached {package["cenId"]!.Type != JTokenType.Null}"))
            .Concat(Lines("limits", "localRegionId", "oppositeRegionId", "bandwidth"))
            .Concat(Lines("attachments", "regionId", "peerRegionId", "bandwidth")));

        IEnumerable<string> Lines(string list, params string[] fields) => all[list]!
            .Select(item => $"{list} {string.Join(' ', fields.Select(field => item[field]))}")
            .Order(StringComparer.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await Cloud.DisposeAsync();
        Engine.Dispose();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
