using Pulumi.Automation.Commands;
using Pulumi.Automation.Events;
using Semver;

namespace PulumiCen.Tool.Engines;

/// <summary>
/// Runs the CLI without the <c>--yes</c> that Pulumi's Automation API puts beside <c>--preview-only</c> in a refresh: the
/// CLI refuses both together.
/// </summary>
/// <param name="pulumi">The CLI.</param>
internal sealed class PreviewOnlyCommand(PulumiCommand pulumi) : PulumiCommand
{
    private const string PreviewOnly = "--preview-only";
    private const string Yes = "--yes";

    public override SemVersion? Version => pulumi.Version;

    public override Task<CommandResult> RunAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default) => pulumi.RunAsync(
            Corrected(args), workingDir, additionalEnv, onStandardOutput, onStandardError, onEngineEvent, cancellationToken);

    public override Task<CommandResult> RunInputAsync(
        IList<string> args,
        string workingDir,
        IDictionary<string, string?> additionalEnv,
        Action<string>? onStandardOutput = null,
        Action<string>? onStandardError = null,
        string? stdIn = null,
        Action<EngineEvent>? onEngineEvent = null,
        CancellationToken cancellationToken = default) => pulumi.RunInputAsync(
            Corrected(args), workingDir, additionalEnv, onStandardOutput, onStandardError, stdIn, onEngineEvent, cancellationToken);

    private static List<string> Corrected(IList<string> args) =>
        args.Contains(PreviewOnly, StringComparer.Ordinal)
            ? [.. args.Where(argument => !string.Equals(argument, Yes, StringComparison.Ordinal))]
            : [.. args];
}
