using Pulumi.Automation.Events;
using Semver;

namespace Pulumi.Automation.Commands;

/// <summary>A way to run the Pulumi CLI.</summary>
public abstract class PulumiCommand
{
    /// <summary>The CLI's version; <see langword="null"/> when unknown.</summary>
    public abstract SemVersion? Version { get; }

    /// <summary>Runs the CLI without standard input.</summary>
    /// <exception cref="Exceptions.CommandException">The exit code was not 0.</exception>
    public abstract Task<CommandResult> RunAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default);

    /// <summary>Runs the CLI with standard input.</summary>
    /// <exception cref="Exceptions.CommandException">The exit code was not 0.</exception>
    public abstract Task<CommandResult> RunInputAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        string? stdIn = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default);
}
