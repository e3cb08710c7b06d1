using CliWrap;
using CliWrap.Buffered;
using Semver;

namespace Pulumi.Automation.Commands;

/// <summary>Asks a CLI for its version, and refuses one that this API can't drive.</summary>
internal static class CliVersion
{
    private static readonly SemVersion OldestSupported = new(3, 1, 0);

    public static async Task<SemVersion?> GetAsync(
        string command, SemVersion? wanted, bool skipCheck, CancellationToken cancellationToken)
    {
        var result = await Cli.Wrap(command)
            .WithArguments("version")
            .WithEnvironmentVariables(variables => variables.Set("PULUMI_SKIP_UPDATE_CHECK", "true"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"failed to get pulumi version: {result.StandardOutput}");
        }

        var least = wanted is not null && wanted.ComparePrecedenceTo(OldestSupported) > 0 ? wanted : OldestSupported;
        return Validate(least, result.StandardOutput.Trim().TrimStart('v'), skipCheck);
    }

    private static SemVersion? Validate(SemVersion least, string text, bool skipCheck)
    {
        var known = SemVersion.TryParse(text, SemVersionStyles.Any, out var version);
        if (skipCheck)
        {
            return known ? version : null;
        }

        if (!known || version is null)
        {
            throw new InvalidOperationException(
                $"The pulumi CLI said \"{text}\" when asked for its version. "
                + $"Set {LocalPulumiCommand.SkipVersionCheckVar}=true to go on without the check.");
        }

        if (least.Major < version.Major)
        {
            throw new InvalidOperationException(
                $"Major version mismatch. You are using Pulumi CLI version {version} with Automation SDK v{least.Major}. "
                + "Please update the SDK.");
        }

        if (least.ComparePrecedenceTo(version) > 0)
        {
            throw new InvalidOperationException(
                $"Minimum version requirement failed. The minimum CLI version requirement is {least}, "
                + $"your current CLI version is {version}. Please update the Pulumi CLI.");
        }

        return version;
    }
}
