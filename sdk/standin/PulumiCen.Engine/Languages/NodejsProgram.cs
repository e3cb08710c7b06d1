using System.Globalization;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Projects;

namespace PulumiCen.Engine.Languages;

/// <summary>A Node.js program, run by <c>@pulumi/pulumi/cmd/run</c> as the CLI's language host does.</summary>
internal sealed class NodejsProgram(Project project, IEventSink events) : IProgram
{
    /// <summary>A program that ends with it has shown its errors.</summary>
    private const int ErrorsAreShown = 32;

    public async Task<string?> RunAsync(ProgramContext context, CancellationToken cancellationToken)
    {
        var directory = project.ProgramDirectory;
        var run = RunFrom(directory) ?? throw new EngineException(
            $"the program in {directory} has no @pulumi/pulumi in node_modules, nor has a folder above; run `npm install` there first");

        var exitCode = await ProgramProcess.RunAsync(
            "node", Arguments(run, context), directory, Environment(context), ProgramProcess.ToEvents(events), cancellationToken);
        return exitCode switch
        {
            0 => null,
            ErrorsAreShown or null => "",
            _ => $"Program exited with non-zero exit code: {exitCode}",
        };
    }

    // As Node.js finds modules: in a workspace they are in a folder above.
    private static string? RunFrom(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var run = Path.Combine(folder.FullName, "node_modules", "@pulumi", "pulumi", "cmd", "run");
            if (Directory.Exists(run))
            {
                return run;
            }
        }

        return null;
    }

    private Dictionary<string, string> Environment(ProgramContext context)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PULUMI_CONFIG"] = ProgramEnvironment.ConfigJson(context),
            ["PULUMI_CONFIG_SECRET_KEYS"] = ProgramEnvironment.SecretKeysJson(context),
            ["PULUMI_ROOT_DIRECTORY"] = project.Directory,
        };

        // TypeScript is compiled on the way unless the project says that it isn't used.
        if (!string.Equals(project.RuntimeOptions.GetValueOrDefault("typescript"), "false", StringComparison.OrdinalIgnoreCase))
        {
            environment.Add("PULUMI_NODEJS_TYPESCRIPT", "true");
        }

        if (project.RuntimeOptions.TryGetValue("tsconfig", out var configuration))
        {
            environment.Add("PULUMI_NODEJS_TSCONFIG_PATH", configuration);
        }

        return environment;
    }

    private IEnumerable<string> Arguments(string run, ProgramContext context)
    {
        var options = context.Options;
        return
        [
            run,
            "--monitor", context.MonitorAddress,
            "--engine", context.EngineAddress,
            "--organization", options.Organization,
            "--project", options.Project,
            "--stack", options.Stack,
            "--root-directory", project.Directory,
            "--pwd", project.ProgramDirectory,
            .. options.IsPreview ? new[] { "--dry-run" } : [],
            "--parallel", options.Parallel.ToString(CultureInfo.InvariantCulture),
            ".",
        ];
    }
}
