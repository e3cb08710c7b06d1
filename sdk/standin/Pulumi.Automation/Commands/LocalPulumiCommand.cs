using System.Text;
using CliWrap;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Events;
using Semver;

namespace Pulumi.Automation.Commands;

/// <summary>Runs the <c>pulumi</c> executable of this machine.</summary>
public class LocalPulumiCommand : PulumiCommand
{
    /// <summary>The environment variable that switches the version check off.</summary>
    public const string SkipVersionCheckVar = "PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK";

    private readonly string _command;

    private LocalPulumiCommand(string command, SemVersion? version)
    {
        _command = command;
        Version = version;
    }

    /// <inheritdoc/>
    public override SemVersion? Version { get; }

    /// <summary>Finds the CLI and checks its version.</summary>
    /// <exception cref="InvalidOperationException">The CLI gave no version, or one that doesn't fit.</exception>
    public static async Task<LocalPulumiCommand> CreateAsync(
        LocalPulumiCommandOptions? options = null, CancellationToken cancellationToken = default)
    {
        var command = options?.Root is { } root ? Path.Combine(root, "bin", "pulumi") : "pulumi";
        var skipCheck = options?.SkipVersionCheck ?? Environment.GetEnvironmentVariable(SkipVersionCheckVar) is not null;
        var version = await CliVersion.GetAsync(command, options?.Version, skipCheck, cancellationToken);
        return new LocalPulumiCommand(command, version);
    }

    /// <inheritdoc/>
    public override Task<CommandResult> RunAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default) =>
        RunInputAsync(
            args, workingDir, additionalEnv, onStandardOutput, onStandardError, stdIn: null, onEngineEvent, cancellationToken);

    /// <inheritdoc/>
    public override async Task<CommandResult> RunInputAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        string? stdIn = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        await using var log = onEngineEvent is null ? null : new EventLog(onEngineEvent);

        var run = await Cli.Wrap(_command)
            .WithArguments(CommandLine.Arguments(args, log?.Path), escape: true)
            .WithWorkingDirectory(workingDir)
            .WithEnvironmentVariables(CommandLine.Variables(additionalEnv, _command, log is not null))
            .WithStandardOutputPipe(Target(output, onStandardOutput))
            .WithStandardErrorPipe(Target(errors, onStandardError))
            .WithStandardInputPipe(stdIn is null ? PipeSource.Null : PipeSource.FromString(stdIn))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(cancellationToken);

        if (log is not null)
        {
            await log.FinishAsync();
        }

        var result = new CommandResult(run.ExitCode, output.ToString(), errors.ToString());
        return run.ExitCode == 0 ? result : throw CommandException.CreateFromResult(result);
    }

    private static PipeTarget Target(StringBuilder all, Action<string>? onLine)
    {
        var target = PipeTarget.ToStringBuilder(all);
        return onLine is null ? target : PipeTarget.Merge(target, PipeTarget.ToDelegate(onLine));
    }
}
