using System.Text;
using CliWrap;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>Plays the steps of a recorded scenario on the stand-in engine, and records them in the same form.</summary>
internal sealed class ScenarioPlayer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("recordings-");
    private readonly DirectoryInfo _project;
    private readonly DirectoryInfo _played;

    private ScenarioPlayer(string scenario)
    {
        _project = _home.CreateSubdirectory("project");
        _played = _home.CreateSubdirectory(scenario);
        File.WriteAllText(Path.Combine(_project.FullName, "Pulumi.yaml"), BuiltFiles.Project);
    }

    /// <summary>The steps as the stand-in engine did them.</summary>
    public IReadOnlyList<Step> Steps => Step.Of(_played.FullName);

    public static async Task<ScenarioPlayer> PlayAsync(string scenario)
    {
        var player = new ScenarioPlayer(scenario);
        await player.RunAsync(new Surroundings(), "stack", "init", "dev", "--non-interactive");
        foreach (var recorded in Step.Recorded(scenario))
        {
            await player.PlayAsync(recorded);
        }

        return player;
    }

    public void Dispose() => _home.Delete(recursive: true);

    private async Task PlayAsync(Step recorded)
    {
        var step = new Step(_played.FullName, recorded.Name);
        var surroundings = new Surroundings
        {
            Calls = step.CallsFile,
            Program = recorded.ProgramFile,
            Order = RegistrationOrder.OfCalls(recorded),
            Drift = DriftOf(recorded),
            PolicyCalls = step.PolicyCallsFile,
            IsLate = recorded.Scenario.Contains("late", StringComparison.Ordinal),
        };
        string[] stack = ["--stack", "dev", .. StepArguments.Of(recorded), .. PolicyPack(recorded)];
        string[] confirmation = recorded.Operation is "preview" ? [] : ["--yes", "--skip-preview"];
        var (exitCode, output) = await RunAsync(
            surroundings,
            [
                recorded.Operation, .. stack, "--non-interactive", "--color", "never",
                "--event-log", step.EventsFile, .. confirmation,
            ]);
        await File.WriteAllTextAsync(step.OutputFile, $"exit code: {exitCode}\n{output}");

        if (recorded.Operation is "preview")
        {
            surroundings = surroundings with { Calls = null, PolicyCalls = null, Order = RegistrationOrder.OfPreview(recorded) };
            await File.WriteAllTextAsync(
                step.PreviewFile, (await RunAsync(surroundings, ["preview", .. stack, "--json"])).Output);
        }
        else
        {
            await File.WriteAllTextAsync(
                step.StateFile, (await RunAsync(new Surroundings(), "stack", "export", "--stack", "dev")).Output);
        }
    }

    private async Task<(int ExitCode, string Output)> RunAsync(Surroundings surroundings, params string[] arguments)
    {
        var output = new StringBuilder();
        using var limit = new CancellationTokenSource(Limit);
        var result = await CliWrap.Cli.Wrap(BuiltFiles.Engine)
            .WithArguments(arguments)
            .WithWorkingDirectory(_project.FullName)
            .WithEnvironmentVariables(variables => variables
                .Set("PULUMI_HOME", Path.Combine(_home.FullName, "pulumi"))
                .Set("PULUMI_BACKEND_URL", new Uri(_project.FullName).AbsoluteUri)
                .Set("PULUMI_CONFIG_PASSPHRASE", "recordings")
                .Set("PULUMI_SKIP_UPDATE_CHECK", "true")
                // A sixth of the time of processes as short as these.
                .Set("DOTNET_TieredPGO", "0")
                .Set("SCRIPTED_CALLS", surroundings.Calls)
                .Set("SCRIPTED_PROGRAM", surroundings.Program)
                .Set("SCRIPTED_ORDER", surroundings.Order)
                .Set("SCRIPTED_DRIFT", surroundings.Drift)
                .Set("SCRIPTED_POLICY_CALLS", surroundings.PolicyCalls)
                .Set("SCRIPTED_LATE", surroundings.IsLate ? "1" : null)
                // The engine has no event log without it.
                .Set("PULUMI_DEBUG_COMMANDS", "true"))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(output))
            .ExecuteAsync(limit.Token);
        return (result.ExitCode, output.ToString());
    }

    /// <summary>The scripted policy pack under the name that it had, where the scenario has one.</summary>
    private string[] PolicyPack(Step recorded)
    {
        if (recorded.PolicyCalls.Count == 0)
        {
            return [];
        }

        var pack = Path.Combine(_home.FullName, "pulumi-analyzer-policy-scripted");
        if (!File.Exists(pack))
        {
            File.CreateSymbolicLink(pack, BuiltFiles.PolicyPack);
        }

        return ["--policy-pack", pack];
    }

    /// <summary>What had changed in the cloud when the recording was made, see the README of <c>Traces</c>.</summary>
    private static string? DriftOf(Step recorded) => (recorded.Scenario, recorded.Name) switch
    {
        ("07-refresh-drift", "2-refresh") => "b=9",
        ("07-refresh-drift", "3-refresh") => "a=gone",
        _ => null,
    };

    private sealed record Surroundings
    {
        public string? Calls { get; init; }

        public string? Program { get; init; }

        public string? Order { get; init; }

        public string? Drift { get; init; }

        public string? PolicyCalls { get; init; }

        public bool IsLate { get; init; }
    }
}
