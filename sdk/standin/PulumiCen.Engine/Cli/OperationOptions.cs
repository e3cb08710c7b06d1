using System.CommandLine;

namespace PulumiCen.Engine.Cli;

/// <summary>The options of preview, up, refresh and destroy.</summary>
internal sealed class OperationOptions
{
    public Option<string?> Stack { get; } = new("--stack", "-s") { Description = "The name of the stack to operate on" };

    public Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Approve and perform the operation after previewing it" };

    public Option<bool> SkipPreview { get; } = new("--skip-preview", "-f") { Description = "Do not preview before performing the operation" };

    public Option<bool> PreviewOnly { get; } = new("--preview-only") { Description = "Only show a preview" };

    public Option<bool> Json { get; } = new("--json", "-j") { Description = "Show the preview as JSON" };

    public Option<bool> Diff { get; } = new("--diff") { Description = "Show what changes within each resource" };

    public Option<string[]> Targets { get; } = new("--target", "-t") { Description = "A resource URN to operate on; can be given more than once" };

    public Option<bool> TargetDependents { get; } = new("--target-dependents") { Description = "Also operate on what depends on the targets" };

    public Option<string[]> Replace { get; } = new("--replace") { Description = "A resource URN to replace; can be given more than once" };

    public Option<string[]> TargetReplace { get; } = new("--target-replace") { Description = "The same as --target and --replace" };

    public Option<int?> Parallel { get; } = new("--parallel", "-p") { Description = "How many operations run at once" };

    public Option<bool> Refresh { get; } = new("--refresh", "-r") { Description = "Read the resources before anything else", Arity = ArgumentArity.ZeroOrOne };

    public Option<bool> ExpectNoChanges { get; } = new("--expect-no-changes") { Description = "Fail if there are changes" };

    public Option<bool> ContinueOnError { get; } = new("--continue-on-error") { Description = "Go on with what doesn't depend on a failed resource" };

    public Option<string?> EventLog { get; } = new("--event-log") { Description = "Log events to a file at this path" };

    public Option<string?> Message { get; } = new("--message", "-m") { Description = "A message for the history" };

    public Option<string?> ExecKind { get; } = new("--exec-kind") { Description = "What runs the CLI", Hidden = true };

    public Option<string?> Client { get; } = new("--client") { Description = "The address of an existing language runtime host", Hidden = true };

    public Option<string[]> Config { get; } = new("--config", "-c") { Description = "Config to use during the operation, and save to the stack's settings" };

    public Option<bool> ConfigPath { get; } = new("--config-path") { Description = "Config keys contain a path to a property in a map or list" };

    public Option<string?> ConfigFile { get; } = new("--config-file") { Description = "Use the configuration in this file" };

    public Option<bool> SuppressOutputs { get; } = new("--suppress-outputs") { Description = "Don't show the stack's outputs" };

    public Option<string[]> PolicyPacks { get; } = new("--policy-pack") { Description = "Run a policy pack as part of this operation: its executable, or its folder" };

    public Option<string[]> PolicyPackConfigs { get; } = new("--policy-pack-config", "--policy-pack-configs") { Description = "The configuration of each policy pack, in the same order" };

    /// <summary>Taken and without meaning here.</summary>
    private static IEnumerable<Option> Ignored =>
    [
        new Option<bool>("--debug", "-d"), new Option<bool>("--show-config"), new Option<bool>("--show-sames"),
        new Option<bool>("--show-reads"), new Option<bool>("--show-replacement-steps"), new Option<bool>("--suppress-progress"),
        new Option<string?>("--suppress-permalink") { Arity = ArgumentArity.ZeroOrOne }, new Option<string?>("--exec-agent"),
        new Option<bool>("--show-full-output"), new Option<bool>("--show-secrets"), new Option<bool>("--skip-pending-creates"),
        new Option<bool>("--clear-pending-creates"), new Option<bool>("--exclude-protected"),
    ];

    public IEnumerable<Option> All =>
    [
        Stack, Yes, SkipPreview, PreviewOnly, Json, Diff, Targets, TargetDependents, Replace, TargetReplace, Parallel, Refresh,
        ExpectNoChanges, ContinueOnError, EventLog, Message, ExecKind, Client, Config, ConfigPath, ConfigFile, SuppressOutputs,
        PolicyPacks, PolicyPackConfigs,
        .. Ignored.Select(Hide),
    ];

    private static Option Hide(Option option)
    {
        option.Hidden = true;
        return option;
    }
}
