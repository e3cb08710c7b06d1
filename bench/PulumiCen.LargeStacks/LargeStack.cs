using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace PulumiCen.LargeStacks;

/// <summary>A stack of the program in a folder of its own, on the embedded emulator.</summary>
internal sealed class LargeStack : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("large-stack-");
    private readonly int _connections;

    public LargeStack(int connections)
    {
        _connections = connections;
        File.WriteAllText(
            Path.Combine(_folder.FullName, "Pulumi.yaml"),
            $"""
             name: large-stack
             runtime:
               name: dotnet
               options:
                 binary: {typeof(LargeStack).Assembly.Location}
             plugins:
               providers:
                 - name: cen
                   path: {Metadata("Plugin")}
             """);
    }

    /// <summary>Runs the engine.</summary>
    public Task<Run> RunAsync(params string[] arguments) => Run.StartAsync(new ProcessStartInfo(
        Metadata("Engine"), [.. arguments, "--non-interactive"])
    {
        WorkingDirectory = _folder.FullName,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        Environment =
        {
            ["PULUMI_HOME"] = Path.Combine(_folder.FullName, "home"),
            ["PULUMI_BACKEND_URL"] = $"file://{_folder.FullName}",
            ["PULUMI_CONFIG_PASSPHRASE"] = "",
            ["PULUMI_CEN_ENDPOINT"] = "emulator",
            [Connections] = _connections.ToString(CultureInfo.InvariantCulture),
        },
    });

    /// <summary>The variable that tells the program how many connections there are to be.</summary>
    public const string Connections = "LARGE_STACK_CONNECTIONS";

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Metadata(string key) => typeof(LargeStack).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal)).Value!;
}
