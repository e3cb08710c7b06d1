using CliWrap;
using CliWrap.Buffered;
using PulumiCen.Tests.Nodejs;

namespace PulumiCen.Emulator.Tests.Official;

/// <summary>The official clients from npm, installed once beside the tests.</summary>
public sealed class OfficialClients
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "node");
    private readonly Lazy<Task> _installed;

    /// <summary>Installs nothing yet.</summary>
    public OfficialClients() => _installed = new Lazy<Task>(() => NodePackages.InstallAsync(Source, _folder));

    private static string Source => Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Emulator.Tests", "node");

    /// <summary>Runs the script of a whole life with one of them.</summary>
    public async Task<BufferedCommandResult> DriveAsync(string client, string life, EmulatorServer server, string method)
    {
        await _installed.Value;
        return await RunAsync(
            "node", "drive.js", client, life, server.Endpoint.ToString(), EmulatorOptions.DefaultKey, EmulatorOptions.DefaultKey, method);
    }

    private async Task<BufferedCommandResult> RunAsync(string program, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Patience);
        return await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(_folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
    }
}
