using System.Diagnostics;
using System.Text;
using PulumiCen.Engine.Tests.Recordings;

namespace PulumiCen.Engine.Tests.Processes;

/// <summary>A folder with a project, and runs of the stand-in for the CLI in it.</summary>
internal sealed class EngineProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly Dictionary<string, string?> _variables;

    public EngineProcess(string project, string? directory = null)
    {
        Home = Directory.CreateTempSubdirectory("engine-");
        ProjectDirectory = directory ?? Home.CreateSubdirectory("project").FullName;
        File.WriteAllText(Path.Combine(ProjectDirectory, "Pulumi.yaml"), project);
        File.Delete(Path.Combine(ProjectDirectory, "Pulumi.dev.yaml"));
        _variables = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PULUMI_HOME"] = Path.Combine(Home.FullName, "pulumi"),
            ["PULUMI_BACKEND_URL"] = $"file://{Home.FullName}",
            ["PULUMI_CONFIG_PASSPHRASE"] = "tests",
        };
    }

    public DirectoryInfo Home { get; }

    public string ProjectDirectory { get; }

    public string StateFile(string project) => Path.Combine(Home.FullName, ".pulumi", "stacks", project, "dev.json");

    public void Set(string variable, string value) => _variables[variable] = value;

    /// <summary>Runs the CLI to its end.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var run = Start(arguments);
        return await run.EndAsync();
    }

    /// <summary>Runs the CLI, which has to succeed.</summary>
    public async Task<string> SucceedAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);
        Assert.True(exitCode == 0, $"pulumi {string.Join(' ', arguments)}: exit code {exitCode}\n{output}");
        return output;
    }

    public Run Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(BuiltFiles.Engine, [.. arguments, "--non-interactive"])
        {
            WorkingDirectory = ProjectDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in _variables)
        {
            start.Environment[name] = value;
        }

        return new Run(Process.Start(start)!);
    }

    public void Dispose() => Home.Delete(recursive: true);

    /// <summary>A run of the CLI.</summary>
    internal sealed class Run : IDisposable
    {
        private readonly StringBuilder _output = new();

        public Run(Process process)
        {
            Process = process;
            process.OutputDataReceived += (_, line) => Add(line.Data);
            process.ErrorDataReceived += (_, line) => Add(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public Process Process { get; }

        public async Task<(int ExitCode, string Output)> EndAsync()
        {
            using var limit = new CancellationTokenSource(Limit);
            await Process.WaitForExitAsync(limit.Token);
            lock (_output)
            {
                return (Process.ExitCode, _output.ToString());
            }
        }

        public void Dispose()
        {
            if (!Process.HasExited)
            {
                Process.Kill(entireProcessTree: true);
            }

            Process.Dispose();
        }

        private void Add(string? line)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }
        }
    }
}
