using System.Diagnostics;
using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Tests.Nodejs;

namespace PulumiCen.Cloud.Tests.Official;

/// <summary>The official credentials chain from npm, installed once beside the tests.</summary>
public sealed class OfficialChain
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "node");
    private readonly Lazy<Task> _installed;

    /// <summary>Installs nothing yet.</summary>
    public OfficialChain() => _installed = new Lazy<Task>(() => NodePackages.InstallAsync(
        Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Cloud.Tests", "node"), _folder));

    /// <summary>The key that it chooses on each machine; null for none.</summary>
    internal async Task<IReadOnlyList<AccessKey?>> ChooseAsync(IEnumerable<Machine> machines)
    {
        await _installed.Value;
        using var limit = new CancellationTokenSource(Patience);
        using var process = Process.Start(new ProcessStartInfo("node", ["credentials.js"])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteAsync(new JArray(machines.Select(machine => machine.Json)).ToString());
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(0, process.ExitCode);
        return [.. JArray.Parse(output).Select(answer => answer["key"] is JArray key ? new AccessKey(Text(key[0]), Text(key[1]), Token(key[2])) : null)];
    }

    private static string Text(JToken value) => value.Value<string>() ?? "";

    private static string? Token(JToken value) => value.Value<string>() is { Length: > 0 } token ? token : null;
}
