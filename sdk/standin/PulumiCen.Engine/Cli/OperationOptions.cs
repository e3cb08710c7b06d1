using System.CommandLine;

namespace PulumiCen.Engine.Cli;

/// <summary>The options of preview, up, refresh, destroy and import: each has those that the CLI has there.</summary>
/// <param name="command">The command.</param>
internal sealed class OperationOptions(OperationCommandName command)
{
    public Option<string?> Stack { get; } = new("--stack", "-s") { Description = "The name of the stack to operate on" };

    public Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Approve and perform the operation after previewing it" };

    public Option<bool> SkipPreview { get; } = command == OperationCommandName.Import
        ? new("--skip-preview") { Description = "Do not preview before performing the operation" }
        : new("--skip-preview", "-f") { Description = "Do not preview before performing the operation" };

    public Option<bool> PreviewOnly { get; } = new("--preview-only") { Description = "Only show a preview" };

    public Option<bool> Json { get; } = new("--json", "-j") { Description = "Show the operation as JSON" };

    public Option<bool> Diff { get; } = new("--diff") { Description = "Show what changes within each resource" };

    public Option<string[]> Targets { get; } = new("--target", "-t") { Description = "A resource URN to operate on; can be given more than once" };

    public Option<bool> TargetDependents { get; } = new("--target-dependents") { Description = "Also operate on what depends on the targets" };

    public Option<string[]> Excludes { get; } = command == OperationCommandName.Up
        ? new("--exclude") { Description = "A resource URN to leave alone; can be given more than once" }
        : new("--exclude", "-x") { Description = "A resource URN to leave alone; can be given more than once" };

    public Option<bool> ExcludeDependents { get; } = new("--exclude-dependents") { Description = "Also leave alone what depends on the excluded" };

    public Option<bool> ExcludeProtected { get; } = new("--exclude-protected") { Description = "Leave protected resources alone" };

    public Option<string[]> Replace { get; } = new("--replace") { Description = "A resource URN to replace; can be given more than once" };

    public Option<string[]> TargetReplace { get; } = new("--target-replace") { Description = "The same as --target and --replace" };

    public Option<int?> Parallel { get; } = new("--parallel", "-p") { Description = "How many operations run at once" };

    public Option<string?> Refresh { get; } = new("--refresh", "-r") { Description = "Read the resources before anything else", Arity = ArgumentArity.ZeroOrOne };

    public Option<bool> ExpectNoChanges { get; } = new("--expect-no-changes") { Description = "Fail if there are changes" };

    public Option<bool> ContinueOnError { get; } = new("--continue-on-error") { Description = "Go on with what doesn't depend on a failed resource" };

    public Option<bool> IgnoreProtect { get; } = new("--ignore-protect") { Description = "Delete and replace protected resources, too" };

    public Option<string?> EventLog { get; } = new("--event-log") { Description = "Log events to a file at this path" };

    public Option<string?> Message { get; } = new("--message", "-m") { Description = "A message for the history" };

    public Option<string?> ExecKind { get; } = new("--exec-kind") { Description = "What runs the CLI", Hidden = true };

    public Option<string?> Client { get; } = new("--client") { Description = "The address of an existing language runtime host", Hidden = true };

    public Option<string[]> Config { get; } = new("--config", "-c") { Description = "Config to use during the operation, and save to the stack's settings" };

    public Option<bool> ConfigPath { get; } = new("--config-path") { Description = "Config keys contain a path to a property in a map or list" };

    public Option<string?> ConfigFile { get; } = new("--config-file") { Description = "Use the configuration in this file" };

    public Option<string[]> PolicyPacks { get; } = new("--policy-pack") { Description = "Run policy packs as part of this operation: an executable, or a folder" };

    public Option<string[]> PolicyPackConfigs { get; } = new("--policy-pack-config") { Description = "The configuration of each policy pack, in the same order" };

    public Option<bool> ShowSames { get; } = new("--show-sames") { Description = "Show what stays as it is" };

    public Option<bool> ShowReplacementSteps { get; } = new("--show-replacement-steps") { Description = "Show the parts of a replacement" };

    public Option<bool> SuppressOutputs { get; } = new("--suppress-outputs") { Description = "Don't show the stack's outputs" };

    public Option<bool> Remove { get; } = new("--remove") { Description = "Remove the stack after its resources" };

    public Option<bool> ClearPendingCreates { get; } = new("--clear-pending-creates") { Description = "Forget creations that were interrupted" };

    public Option<bool> SkipPendingCreates { get; } = new("--skip-pending-creates") { Description = "Leave interrupted creations as they are" };

    public Option<string[]> ImportPendingCreates { get; } = new("--import-pending-creates") { Description = "URN and id of creations that were interrupted" };

    /// <summary>What the CLI has there and the stand-in doesn't: it says so.</summary>
    public IReadOnlyList<Option> Missing { get; } = MissingOf(command);

    /// <summary>All options of the command.</summary>
    public IEnumerable<Option> All => [.. Common, .. Own, .. Ignored, .. Missing];

    private IEnumerable<Option> Common =>
    [
        Stack, Json, Diff, Parallel, Message, ConfigFile, SuppressOutputs, ExecKind,
        // Only for those who look for faults in the CLI; Automation API asks for it, too.
        .. Environment.GetEnvironmentVariable("PULUMI_DEBUG_COMMANDS") is "true" or "1" ? new[] { EventLog } : [],
    ];

    private IEnumerable<Option> Own => command switch
    {
        OperationCommandName.Preview =>
        [
            .. Selection, .. Settings, .. Program, ExpectNoChanges, IgnoreProtect,
        ],
        OperationCommandName.Up =>
        [
            .. Selection, .. Settings, .. Program, ExpectNoChanges, IgnoreProtect, ContinueOnError, Yes, SkipPreview,
        ],
        OperationCommandName.Refresh =>
        [
            .. Selection, .. Settings, ExpectNoChanges, Yes, SkipPreview, PreviewOnly,
            ClearPendingCreates, SkipPendingCreates, ImportPendingCreates,
        ],
        OperationCommandName.Destroy =>
        [
            .. Selection, .. Settings, Refresh, IgnoreProtect, ContinueOnError, Yes, SkipPreview, PreviewOnly, Remove, ExcludeProtected,
        ],
        _ => [Yes, SkipPreview, PreviewOnly],
    };

    // The CLI's destroy has no --exclude-dependents.
    private IEnumerable<Option> Selection =>
        [Targets, TargetDependents, Excludes, .. command == OperationCommandName.Destroy ? Array.Empty<Option>() : [ExcludeDependents]];

    private IEnumerable<Option> Settings => [Config, ConfigPath, Client, ShowSames, ShowReplacementSteps];

    private IEnumerable<Option> Program => [Replace, TargetReplace, Refresh, PolicyPacks, PolicyPackConfigs];

    // How things look, and what there is to install: without meaning here.
    private IEnumerable<Option> Ignored =>
        new Option[]
        {
            new Option<bool>("--debug", "-d"), new Option<bool>("--suppress-progress"), new Option<bool>("--urns"),
            new Option<string?>("--suppress-permalink") { Arity = ArgumentArity.ZeroOrOne }, new Option<string?>("--exec-agent"),
            new Option<bool>("--skip-plugin-pre-install"),
        }
        .Concat(command == OperationCommandName.Import ? [] : [new Option<bool>("--skip-config-validation")])
        .Concat(command is OperationCommandName.Preview or OperationCommandName.Up
            ? [new Option<bool>("--show-reads"), new Option<bool>("--show-secrets"), new Option<bool>("--show-policy-remediations")]
            : [])
        .Concat(command is OperationCommandName.Refresh or OperationCommandName.Import
            ? []
            : [new Option<bool>("--show-config"), new Option<bool>("--show-full-output")])
        .Select(Hide);

    private static IReadOnlyList<Option> MissingOf(OperationCommandName command)
    {
        var common = new Option[] { new Option<bool>("--neo"), new Option<string[]>("--override-env"), new Option<bool>("--run-program") };
        var program = new Option[] { new Option<string?>("--attach-debugger") { Arity = ArgumentArity.ZeroOrOne } };
        IEnumerable<Option> missing = command switch
        {
            OperationCommandName.Preview =>
                [.. common, .. program, new Option<string?>("--save-plan"), new Option<string?>("--import-file")],
            OperationCommandName.Up =>
                [.. common, .. program, new Option<string?>("--plan"), new Option<bool>("--strict"), new Option<string?>("--secrets-provider")],
            OperationCommandName.Import => [],
            _ => common,
        };
        return [.. missing.Select(Hide)];
    }

    private static Option Hide(Option option)
    {
        option.Hidden = true;
        return option;
    }
}

/// <summary>The commands that operate on a stack's resources.</summary>
internal enum OperationCommandName
{
    Preview,
    Up,
    Refresh,
    Destroy,
    Import,
}
