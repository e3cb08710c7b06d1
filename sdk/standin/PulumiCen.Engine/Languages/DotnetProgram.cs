using System.Text;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Projects;

namespace PulumiCen.Engine.Languages;

/// <summary>A .NET program: built and run, or the binary that <c>runtime.options.binary</c> names.</summary>
internal sealed class DotnetProgram(Project project, IEventSink events) : IProgram
{
    /// <summary>A program that ends with it has shown its errors.</summary>
    private const int ErrorsAreShown = 32;

    private bool _isBuilt;

    public async Task<string?> RunAsync(ProgramContext context, CancellationToken cancellationToken)
    {
        if (await BuildAsync(cancellationToken) is { } failure)
        {
            return failure;
        }

        var (command, arguments) = Command();
        var environment = ProgramEnvironment.Create(context, project.Directory);
        var exitCode = await ProgramProcess.RunAsync(
            command, arguments, project.ProgramDirectory, environment, ProgramProcess.ToEvents(events), cancellationToken);
        return exitCode switch
        {
            0 => null,
            ErrorsAreShown or null => "",
            _ => $"Program exited with non-zero exit code: {exitCode}",
        };
    }

    private (string Command, string[] Arguments) Command()
    {
        if (!project.RuntimeOptions.TryGetValue("binary", out var binary))
        {
            return ("dotnet", ["run", "--no-build"]);
        }

        var path = Path.GetFullPath(Path.Combine(project.ProgramDirectory, binary));
        if (!File.Exists(path))
        {
            throw new EngineException($"the program {path} (runtime.options.binary of Pulumi.yaml) doesn't exist; build it first");
        }

        return path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? ("dotnet", [path]) : (path, []);
    }

    /// <summary>Builds once, so that an update runs what its preview ran.</summary>
    private async Task<string?> BuildAsync(CancellationToken cancellationToken)
    {
        if (_isBuilt || project.RuntimeOptions.ContainsKey("binary"))
        {
            return null;
        }

        var output = new StringBuilder();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_NOLOGO"] = "1",
            // A build node that stays would keep the pipes open.
            ["MSBUILDDISABLENODEREUSE"] = "1",
        };
        var exitCode = await ProgramProcess.RunAsync(
            "dotnet",
            // One node: starting another takes longer than looking after what is built already.
            ["build", "--nologo", "-v", "quiet", "-maxCpuCount:1"],
            project.ProgramDirectory,
            environment,
            (line, _) => Append(output, line),
            cancellationToken);
        _isBuilt = exitCode == 0;
        if (exitCode is null or 0)
        {
            return exitCode is null ? "" : null;
        }

        events.Publish(new DiagnosticEvent("", DiagnosticSeverity.InfoError, output.ToString().TrimEnd()));
        return $"failed to build the program in {project.ProgramDirectory}: 'dotnet build' exited with code {exitCode}";
    }

    private static void Append(StringBuilder output, string line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
